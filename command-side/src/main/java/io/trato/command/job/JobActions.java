package io.trato.command.job;

import io.trato.command.Context;
import io.trato.command.Guarded;
import io.trato.contract.action.Availability;
import io.trato.contract.action.DealAction;
import java.util.List;

/** What can be done to a job and its milestones. */
public final class JobActions {

    private JobActions() {}

    public static List<Availability> of(JobState job, Context<JobFacts> context) {
        CancellationRules rules = new CancellationRules(new JobRules(job, context));
        return List.of(
                Guarded.by(DealAction.CANCEL_JOB, rules.toCancel()),
                Guarded.by(DealAction.PROPOSE_CANCELLATION, rules.toPropose()),
                Guarded.by(DealAction.ACCEPT_CANCELLATION, rules.toAnswer()),
                Guarded.by(DealAction.DECLINE_CANCELLATION, rules.toAnswer()));
    }

    /** @param milestone counted from 1 */
    public static List<Availability> of(JobState job, int milestone, Context<JobFacts> context) {
        JobRules rules = new JobRules(job, context);
        return List.of(
                Guarded.by(DealAction.DELIVER_MILESTONE, rules.toDeliver(milestone)),
                Guarded.by(DealAction.REQUEST_CHANGES, rules.toRequestChanges(milestone)),
                Guarded.by(DealAction.APPROVE_MILESTONE, rules.toApprove(milestone)));
    }
}
