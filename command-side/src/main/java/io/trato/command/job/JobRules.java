package io.trato.command.job;

import io.trato.command.Context;
import io.trato.command.Rule;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.job.JobStatus;
import io.trato.contract.job.MilestoneStatus;
import java.util.Arrays;
import java.util.Map;

/** The guards of a job. */
record JobRules(JobState job, Context<?> context) {

    boolean isTheSystem() {
        return context.actor().is(Role.SYSTEM);
    }

    Rule exists() {
        return Rule.that(job.status() != null, Refusal.of(RefusalCode.NOT_FOUND));
    }

    Rule isTheProvider() {
        return only(job.providerId());
    }

    Rule isTheClient() {
        return only(job.clientId());
    }

    Rule isFunded() {
        return Rule.that(
                job.status() != JobStatus.AWAITING_PAYMENT,
                Refusal.of(RefusalCode.NOT_FUNDED, Map.of("state", String.valueOf(job.status()))));
    }

    Rule hasMilestone(int number) {
        return Rule.that(
                number >= 1 && number <= job.milestones().size(),
                Refusal.of(
                                RefusalCode.MILESTONE_UNKNOWN,
                                Map.of("milestones", "" + job.milestones().size()))
                        .at("milestone"));
    }

    /** Asked after {@link #hasMilestone}. */
    Rule milestoneIs(int number, MilestoneStatus... allowed) {
        return () -> {
            MilestoneStatus status = job.milestones().get(number - 1);
            return Arrays.asList(allowed).contains(status)
                    ? null
                    : Refusal.of(
                            RefusalCode.WRONG_STATE,
                            Map.of("state", status.name(), "allowed", Arrays.toString(allowed)));
        };
    }

    /** The other side sees the job and is told that it is not theirs to do; to a stranger there is none. */
    private Rule only(String accountId) {
        boolean party = job.status() != null
                && (context.actor().isAccount(job.clientId()) || context.actor().isAccount(job.providerId()));
        return Rule.that(
                party && context.actor().isAccount(accountId),
                Refusal.of(party ? RefusalCode.FORBIDDEN : RefusalCode.NOT_FOUND));
    }
}
