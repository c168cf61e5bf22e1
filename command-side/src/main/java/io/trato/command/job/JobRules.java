package io.trato.command.job;

import io.trato.command.Context;
import io.trato.command.Rule;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.job.JobStatus;
import io.trato.contract.job.MilestoneStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The guards of a job's work. Those of its end before time are {@link CancellationRules}' matter. */
record JobRules(JobState job, Context<JobFacts> context) {

    /** What guards a delivery, before it is known what is said with it. */
    List<Rule> toDeliver(int number) {
        return List.of(
                isTheProvider(),
                isFunded(),
                hasMilestone(number),
                milestoneIs(number, MilestoneStatus.PENDING, MilestoneStatus.CHANGES_REQUESTED));
    }

    List<Rule> toRequestChanges(int number) {
        return List.of(
                isTheClient(),
                isFunded(),
                hasMilestone(number),
                milestoneIs(number, MilestoneStatus.DELIVERED),
                isInTime(number));
    }

    List<Rule> toApprove(int number) {
        return List.of(isTheClient(), isFunded(), hasMilestone(number), milestoneIs(number, MilestoneStatus.DELIVERED));
    }

    boolean isTheSystem() {
        return context.actor().is(Role.SYSTEM);
    }

    Rule exists() {
        return Rule.that(job.status() != null, () -> Refusal.of(RefusalCode.NOT_FOUND));
    }

    Rule isTheProvider() {
        return only(job.providerId());
    }

    Rule isTheClient() {
        return only(job.clientId());
    }

    Rule isFunded() {
        return Rule.that(
                job.status() != JobStatus.AWAITING_PAYMENT && job.status() != JobStatus.LAPSED,
                () -> Refusal.of(RefusalCode.NOT_FUNDED, Map.of("state", String.valueOf(job.status()))));
    }

    Rule hasMilestone(int number) {
        return Rule.that(
                number >= 1 && number <= job.milestones().size(),
                () -> Refusal.of(
                                RefusalCode.MILESTONE_UNKNOWN,
                                Map.of("milestones", "" + job.milestones().size()))
                        .at("milestone"));
    }

    /** Asked after {@link #hasMilestone}. */
    Rule milestoneIs(int number, MilestoneStatus... allowed) {
        return () -> {
            MilestoneStatus status = job.milestone(number).status();
            return Arrays.asList(allowed).contains(status)
                    ? null
                    : Refusal.of(
                            RefusalCode.WRONG_STATE,
                            Map.of("state", status.name(), "allowed", Arrays.toString(allowed)));
        };
    }

    /** Whether the client has been silent for so long after the last delivery that it counts as approval. */
    boolean isApprovedBySilence(int number) {
        Instant delivered = job.milestone(number).deliveredAt();
        return job.milestone(number).status() == MilestoneStatus.DELIVERED
                && delivered != null
                && !context.at().isBefore(silence(delivered));
    }

    /** Too late the milestone is approved already, although nobody may have said so yet. */
    private Rule isInTime(int number) {
        return () -> {
            Instant delivered = job.milestone(number).deliveredAt();
            return delivered == null || context.at().isBefore(silence(delivered))
                    ? null
                    : notNow(context.at(), "before " + silence(delivered));
        };
    }

    private Instant silence(Instant delivered) {
        return delivered.plus(context.facts().deadlines().approval());
    }

    static Refusal notNow(Instant at, String allowed) {
        return Refusal.of(RefusalCode.NOT_NOW, Map.of("at", at.toString(), "allowed", allowed));
    }

    /** The other side sees the job and is told that it is not theirs to do; to a stranger there is none. */
    private Rule only(String accountId) {
        boolean party = job.status() != null
                && (context.actor().isAccount(job.clientId()) || context.actor().isAccount(job.providerId()));
        return Rule.that(
                party && context.actor().isAccount(accountId),
                () -> Refusal.of(party ? RefusalCode.FORBIDDEN : RefusalCode.NOT_FOUND));
    }
}
