package io.trato.command.job;

import static io.trato.command.Decision.under;

import io.trato.command.Decision;
import io.trato.contract.job.CancellationCause;
import io.trato.contract.job.JobCommand.DisputeMilestone;
import io.trato.contract.job.JobCommand.SettleMilestone;
import io.trato.contract.job.JobEvent;
import io.trato.contract.job.JobEvent.JobCompleted;
import io.trato.contract.job.JobEvent.MilestoneApproved;
import io.trato.contract.job.JobEvent.MilestoneDisputed;
import io.trato.contract.job.JobEvent.MilestoneSettled;
import io.trato.contract.job.MilestoneStatus;
import java.util.ArrayList;
import java.util.List;

/** How milestones end, and with the last of them the job. */
record Endings(JobRules rules) {

    List<JobEvent> approved(String id, int number) {
        return ended(id, number, new MilestoneApproved(id, number), true);
    }

    /** A milestone that is over may still be disputed while its money clears. */
    Decision<JobEvent> dispute(DisputeMilestone dispute) {
        return under(
                List.of(rules.context().onlyTheSystem(), rules.exists(), rules.hasMilestone(dispute.milestone())),
                () -> knows(dispute.milestone(), dispute.disputeId())
                        ? List.of()
                        : List.of(new MilestoneDisputed(dispute.jobId(), dispute.milestone(), dispute.disputeId())));
    }

    /** Also of a milestone that was never disputed here: a chargeback may have taken its money. */
    Decision<JobEvent> settle(SettleMilestone settle) {
        return under(
                List.of(rules.context().onlyTheSystem(), rules.exists(), rules.hasMilestone(settle.milestone())),
                () -> isSettled(settle)
                        ? List.of()
                        : ended(
                                settle.jobId(),
                                settle.milestone(),
                                new MilestoneSettled(
                                        settle.jobId(), settle.milestone(), settle.disputeId(), settle.paid()),
                                settle.paid()));
    }

    private boolean isSettled(SettleMilestone settle) {
        MilestoneState milestone = rules.job().milestone(settle.milestone());
        return milestone.status() == MilestoneStatus.DISPUTED
                ? !settle.disputeId().equals(milestone.disputeId())
                : milestone.isOver();
    }

    private boolean knows(int number, String disputeId) {
        return disputeId.equals(rules.job().milestone(number).disputeId());
    }

    /** A job that had come to its end before stays as it ended. */
    private List<JobEvent> ended(String id, int number, JobEvent end, boolean paid) {
        List<JobEvent> events = new ArrayList<>(List.of(end));
        if (rules.job().isRunning() && rules.job().isLast(number)) {
            boolean worth = paid
                    || rules.job().milestones().stream()
                            .anyMatch(milestone -> milestone.status() == MilestoneStatus.DONE);
            events.add(worth ? new JobCompleted(id) : Cancellations.inFull(id, CancellationCause.DISPUTE, ""));
        }
        return events;
    }
}
