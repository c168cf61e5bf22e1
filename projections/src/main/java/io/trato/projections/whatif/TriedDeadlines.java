package io.trato.projections.whatif;

import io.trato.contract.Ids;
import io.trato.contract.escrow.DisputeEvent;
import io.trato.contract.job.CancellationCause;
import io.trato.contract.job.JobEvent;
import io.trato.contract.job.JobEvent.CancellationDeclined;
import io.trato.contract.job.JobEvent.CancellationProposed;
import io.trato.contract.job.JobEvent.ChangesRequested;
import io.trato.contract.job.JobEvent.JobCancelled;
import io.trato.contract.job.JobEvent.JobLapsed;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.job.JobEvent.JobStarted;
import io.trato.contract.job.JobEvent.MilestoneApproved;
import io.trato.contract.job.JobEvent.MilestoneDelivered;
import io.trato.contract.job.JobEvent.MilestoneDisputed;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.DealDeadlines;
import io.trato.contract.market.Rulebook;
import io.trato.contract.whatif.Passings;
import io.trato.contract.whatif.Passings.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Jobs and disputes under other deadlines. An approval by silence that would have come at another time moves the release that
 * follows from it, and so when it clears.
 */
final class TriedDeadlines {

    private final Rulebook real;
    private final DealDeadlines tried;
    private final Standings standings;
    private final Waits waits = new Waits();
    private final TriedOffers offers;
    private final TriedDisputes disputes;
    private final Map<String, TriedJob> jobs = new HashMap<>();
    private final Map<String, Duration> shifts = new HashMap<>();

    TriedDeadlines(Rulebook real, DealDeadlines tried, Standings standings) {
        this.real = real;
        this.tried = tried;
        this.standings = standings;
        this.offers = new TriedOffers(real, tried, standings, waits);
        this.disputes = new TriedDisputes(tried, waits);
    }

    void accept(LoggedEvent logged) {
        offers.accept(logged);
        switch (logged.event()) {
            case JobOpened e -> opened(e, logged.at());
            case JobEvent e -> of(e.jobId()).ifPresent(job -> moved(job, e, logged.at()));
            case DisputeEvent e -> of(e.escrowId()).ifPresent(job -> disputes.accept(job.account(), e, logged.at()));
            default -> {
                // nobody waits for anything
            }
        }
    }

    /** How much later the money of a milestone would have been released, asked once. */
    Duration shift(String escrowId, int milestone) {
        Duration shift = shifts.remove(name(Ids.suffix(escrowId), milestone));
        return shift == null ? Duration.ZERO : shift;
    }

    Passings passings(Instant until) {
        return waits.passings(until);
    }

    private Optional<TriedJob> of(String id) {
        return Optional.ofNullable(jobs.get(Ids.suffix(id)));
    }

    private void opened(JobOpened e, Instant at) {
        Account account = new Account(
                e.providerId(), standings.level(e.providerId()), e.terms().currency());
        DealDeadlines agreed = real.named(e.policyVersion()).deadlines().deals();
        TriedJob job = TriedJob.of(account, e.terms(), agreed);
        jobs.put(Ids.suffix(e.jobId()), job);
        waits.begins(
                e.jobId(),
                new Wait(Deadline.LAPSE, account, job.total(), at.plus(agreed.payment()), at.plus(tried.payment())));
    }

    private void moved(TriedJob job, JobEvent event, Instant at) {
        String id = event.jobId();
        switch (event) {
            case JobStarted _ -> waits.ends(id, at);
            case JobLapsed _ -> waits.passed(id);
            case MilestoneDelivered e -> delivered(job, e, at);
            case ChangesRequested e -> waits.ends(name(id, e.milestone()), at);
            case MilestoneDisputed e -> waits.ends(name(id, e.milestone()), at);
            case MilestoneApproved e -> approved(job, e, at);
            case CancellationProposed _ ->
                waits.begins(
                        name(id, 0),
                        new Wait(
                                Deadline.CANCELLATION,
                                job.account(),
                                job.total(),
                                at.plus(job.real().cancellationAnswer()),
                                at.plus(tried.cancellationAnswer())));
            case CancellationDeclined _ -> waits.ends(name(id, 0), at);
            case JobCancelled e -> cancelled(job, e, at);
            default -> {
                // nobody waits for it, or because of it
            }
        }
    }

    private void delivered(TriedJob job, MilestoneDelivered e, Instant at) {
        waits.ends(name(e.jobId(), e.milestone()), at);
        job.silentFrom().put(e.milestone(), at.plus(job.real().approval()));
        waits.begins(
                name(e.jobId(), e.milestone()),
                new Wait(
                        Deadline.APPROVAL,
                        job.account(),
                        job.amount(e.milestone()),
                        at.plus(job.real().approval()),
                        at.plus(tried.approval())));
    }

    /** The date tells who approved: from then on it was silence, whoever said so. */
    private void approved(TriedJob job, MilestoneApproved e, Instant at) {
        String name = name(e.jobId(), e.milestone());
        Instant silent = job.silentFrom().remove(e.milestone());
        Duration shift = silent == null || at.isBefore(silent) ? waits.acted(name, at) : waits.passed(name);
        if (!shift.isZero()) {
            shifts.put(name(Ids.suffix(e.jobId()), e.milestone()), shift);
        }
    }

    private void cancelled(TriedJob job, JobCancelled e, Instant at) {
        if (e.cause() == CancellationCause.SILENCE) {
            waits.passed(name(e.jobId(), 0));
        } else {
            waits.ends(name(e.jobId(), 0), at);
        }
        waits.ends(e.jobId(), at);
        for (int milestone = 1; milestone <= job.amounts().size(); milestone++) {
            waits.ends(name(e.jobId(), milestone), at);
        }
    }

    private static String name(String job, int milestone) {
        return job + "/" + milestone;
    }
}
