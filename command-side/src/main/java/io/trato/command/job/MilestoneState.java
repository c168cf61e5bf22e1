package io.trato.command.job;

import io.trato.contract.job.MilestoneStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One milestone of a job.
 *
 * @param deliveredAt its last delivery
 * @param disputeId its last dispute, open or not
 */
record MilestoneState(
        MilestoneStatus status,
        @Nullable Instant deliveredAt,
        @Nullable String disputeId) {

    static final MilestoneState NEW = new MilestoneState(MilestoneStatus.PENDING, null, null);

    MilestoneState delivered(Instant at) {
        return new MilestoneState(MilestoneStatus.DELIVERED, at, disputeId);
    }

    MilestoneState disputed(String dispute) {
        return new MilestoneState(MilestoneStatus.DISPUTED, deliveredAt, dispute);
    }

    MilestoneState status(MilestoneStatus next) {
        return new MilestoneState(next, deliveredAt, disputeId);
    }

    /** Whether nothing is left to do for it. */
    boolean isOver() {
        return status == MilestoneStatus.DONE || status == MilestoneStatus.CANCELLED;
    }
}
