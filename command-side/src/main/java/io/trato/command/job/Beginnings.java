package io.trato.command.job;

import static io.trato.command.Decision.under;

import io.trato.command.Decision;
import io.trato.contract.job.CancellationCause;
import io.trato.contract.job.JobCommand.LapseJob;
import io.trato.contract.job.JobCommand.OpenJob;
import io.trato.contract.job.JobCommand.StartJob;
import io.trato.contract.job.JobCommand.TurnStayAway;
import io.trato.contract.job.JobEvent;
import io.trato.contract.job.JobEvent.JobLapsed;
import io.trato.contract.job.JobEvent.JobNotRevived;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.job.JobEvent.JobRevived;
import io.trato.contract.job.JobEvent.JobStarted;
import io.trato.contract.job.JobStatus;
import io.trato.contract.offer.Stay;
import java.time.Instant;
import java.util.List;

/** How a job comes to be, and comes to its money. */
record Beginnings(JobRules rules) {

    Decision<JobEvent> open(OpenJob open) {
        return rules.job().status() != null && rules.isTheSystem()
                ? Decision.unchanged()
                : under(
                        List.of(rules.context().onlyTheSystem()),
                        () -> List.of(new JobOpened(
                                open.jobId(),
                                open.offerId(),
                                open.listingId(),
                                open.clientId(),
                                open.providerId(),
                                open.terms(),
                                open.commissionBps(),
                                open.policyVersion())));
    }

    /** Money that comes after the job has lapsed revives it, unless its nights have begun; then it goes back. */
    Decision<JobEvent> start(StartJob start) {
        return under(List.of(rules.context().onlyTheSystem(), rules.exists()), () -> switch (rules.job()
                .status()) {
            case AWAITING_PAYMENT -> List.of(new JobStarted(start.jobId()));
            case LAPSED ->
                isTooLate()
                        ? List.of(new JobNotRevived(start.jobId(), "the stay has begun"))
                        : List.of(new JobRevived(start.jobId()));
            case IN_PROGRESS, DELIVERED, CHANGES_REQUESTED, DISPUTED, COMPLETED, CANCELLED -> List.of();
            case null -> List.of();
        });
    }

    Decision<JobEvent> lapse(LapseJob lapse) {
        Instant due =
                rules.job().openedAt().plus(rules.context().facts().deadlines().payment());
        return under(
                List.of(rules.context().onlyTheSystem(), rules.exists()),
                () -> rules.job().status() == JobStatus.AWAITING_PAYMENT
                                && !rules.context().at().isBefore(due)
                        ? List.of(new JobLapsed(lapse.jobId()))
                        : List.of());
    }

    /** There is nothing left to pay for: what was paid goes back. */
    Decision<JobEvent> turnAway(TurnStayAway away) {
        return under(List.of(rules.context().onlyTheSystem(), rules.exists()), () -> switch (rules.job()
                .status()) {
            case AWAITING_PAYMENT ->
                List.of(Cancellations.inFull(away.jobId(), CancellationCause.NIGHTS_UNAVAILABLE, away.reason()));
            case LAPSED -> List.of(new JobNotRevived(away.jobId(), away.reason()));
            case IN_PROGRESS, DELIVERED, CHANGES_REQUESTED, DISPUTED, COMPLETED, CANCELLED -> List.of();
            case null -> List.of();
        });
    }

    private boolean isTooLate() {
        Stay stay = rules.job().stay();
        return stay != null
                && !rules.context()
                        .at()
                        .isBefore(stay.arrival()
                                .atStartOfDay(rules.context().facts().zone())
                                .toInstant());
    }
}
