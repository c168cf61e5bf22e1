package io.trato.command.job;

import io.trato.command.Rule;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.job.JobStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The guards of a job's end before its time. */
record CancellationRules(JobRules rules) {

    /** Its provider, an operator, or the client of a stay. */
    List<Rule> toCancel() {
        return List.of(maySeeIt(), mayEndIt(), isNotOver());
    }

    List<Rule> toPropose() {
        return List.of(rules.isTheClient(), rules.isFunded(), isNotOver(), nothingIsProposed());
    }

    List<Rule> toAnswer() {
        return List.of(rules.isTheProvider(), isNotOver(), somethingIsProposed(), isInTime());
    }

    /** Whether the provider has been silent for so long after a proposal that it counts as yes. */
    boolean isAgreedBySilence() {
        Instant proposed = job().proposedAt();
        return job().isRunning() && proposed != null && !rules.context().at().isBefore(until(proposed));
    }

    boolean isTheClient() {
        return rules.context().actor().isAccount(job().clientId());
    }

    boolean isTheProvider() {
        return rules.context().actor().isAccount(job().providerId());
    }

    private Rule maySeeIt() {
        boolean operator = rules.context().actor().is(Role.OPERATOR);
        return Rule.that(
                job().status() != null && (isTheClient() || isTheProvider() || operator),
                () -> Refusal.of(RefusalCode.NOT_FOUND));
    }

    private Rule mayEndIt() {
        return Rule.that(
                !isTheClient() || job().stay() != null,
                () -> Refusal.of(RefusalCode.FORBIDDEN, Map.of("allowed", "proposeCancellation")));
    }

    private Rule isNotOver() {
        JobStatus status = job().status();
        return Rule.that(
                job().isRunning() || status == JobStatus.AWAITING_PAYMENT || status == JobStatus.LAPSED,
                () -> Refusal.of(
                        RefusalCode.WRONG_STATE,
                        Map.of(
                                "state",
                                String.valueOf(status),
                                "allowed",
                                "[AWAITING_PAYMENT, LAPSED, IN_PROGRESS, DELIVERED, CHANGES_REQUESTED, DISPUTED]")));
    }

    private Rule nothingIsProposed() {
        return Rule.that(
                job().proposedAt() == null,
                () -> Refusal.of(RefusalCode.ALREADY_EXISTS, Map.of("kind", "proposed cancellation")));
    }

    private Rule somethingIsProposed() {
        return Rule.that(
                job().proposedAt() != null,
                () -> Refusal.of(RefusalCode.WRONG_STATE, Map.of("state", "none", "allowed", "[PROPOSED]")));
    }

    private Rule isInTime() {
        return () -> {
            Instant proposed = job().proposedAt();
            return proposed == null || rules.context().at().isBefore(until(proposed))
                    ? null
                    : JobRules.notNow(rules.context().at(), "before " + until(proposed));
        };
    }

    private Instant until(Instant proposed) {
        return proposed.plus(rules.context().facts().deadlines().cancellationAnswer());
    }

    private JobState job() {
        return rules.job();
    }
}
