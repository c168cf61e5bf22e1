package io.trato.command.job;

import static io.trato.command.Decision.under;

import io.trato.command.Context;
import io.trato.command.Decision;
import io.trato.command.Rule;
import io.trato.command.Texts;
import io.trato.contract.job.CancellationCause;
import io.trato.contract.job.JobCommand.AcceptCancellation;
import io.trato.contract.job.JobCommand.CancelBySilence;
import io.trato.contract.job.JobCommand.CancelJob;
import io.trato.contract.job.JobCommand.DeclineCancellation;
import io.trato.contract.job.JobCommand.ProposeCancellation;
import io.trato.contract.job.JobEvent;
import io.trato.contract.job.JobEvent.CancellationDeclined;
import io.trato.contract.job.JobEvent.CancellationProposed;
import io.trato.contract.job.JobEvent.JobCancelled;
import io.trato.contract.job.StayRefunds;
import io.trato.contract.job.StayRefunds.Kept;
import io.trato.contract.offer.Stay;
import java.util.List;

/** How a job ends before its time. */
record Cancellations(CancellationRules rules) {

    Decision<JobEvent> cancel(CancelJob cancel) {
        return under(
                Rule.all(rules.toCancel(), Texts.plain("reason", cancel.reason(), 1, 500)),
                () -> List.of(cancelled(cancel.jobId(), cancel.reason().strip())));
    }

    Decision<JobEvent> propose(ProposeCancellation propose) {
        return under(
                Rule.all(rules.toPropose(), Texts.plain("reason", propose.reason(), 1, 500)),
                () -> List.of(new CancellationProposed(
                        propose.jobId(), propose.reason().strip())));
    }

    Decision<JobEvent> accept(AcceptCancellation accept) {
        return under(rules.toAnswer(), () -> List.of(inFull(accept.jobId(), CancellationCause.AGREEMENT, "")));
    }

    Decision<JobEvent> decline(DeclineCancellation decline) {
        return under(
                Rule.all(rules.toAnswer(), Texts.plain("reason", decline.reason(), 0, 500)),
                () -> List.of(new CancellationDeclined(
                        decline.jobId(), decline.reason().strip())));
    }

    Decision<JobEvent> bySilence(CancelBySilence silence) {
        return under(
                List.of(context().onlyTheSystem()),
                () -> rules.isAgreedBySilence()
                        ? List.of(inFull(silence.jobId(), CancellationCause.SILENCE, ""))
                        : List.of());
    }

    /** A stay's client leaves the provider what the agreed policy says; before it is paid nobody loses anything. */
    private JobCancelled cancelled(String id, String reason) {
        Stay stay = rules.rules().job().stay();
        if (!rules.isTheClient() || stay == null) {
            return inFull(id, rules.isTheProvider() ? CancellationCause.PROVIDER : CancellationCause.OPERATOR, reason);
        }
        boolean unpaid = !rules.rules().job().isRunning();
        Kept kept = unpaid
                ? Kept.NOTHING
                : StayRefunds.keptBy(stay, context().at(), context().facts().zone());
        return new JobCancelled(
                id, CancellationCause.STAY_POLICY, reason, kept.parts(), kept.of(), StayRefunds.VERSION);
    }

    /** Everything that is held goes back. */
    static JobCancelled inFull(String id, CancellationCause cause, String reason) {
        return new JobCancelled(id, cause, reason, 0, 1, StayRefunds.VERSION);
    }

    private Context<JobFacts> context() {
        return rules.rules().context();
    }
}
