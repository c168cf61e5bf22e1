package io.trato.contract.job;

import io.trato.contract.escrow.Escrow;
import io.trato.contract.offer.Terms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as its two sides read it.
 *
 * @param version the job stream's version that this shows
 * @param position the log position that this shows, the escrow's events included
 * @param commissionBps basis points, frozen when the offer was accepted
 * @param escrow the money, null for the instant before it is planned
 */
public record Job(
        String id,
        long version,
        long position,
        String offerId,
        String listingId,
        String clientId,
        String providerId,
        JobStatus status,
        Terms terms,
        List<JobMilestone> milestones,
        int commissionBps,
        String policyVersion,
        @Nullable Escrow escrow,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant completedAt) {

    public Job {
        milestones = List.copyOf(milestones);
    }

    /** @param number counted from 1 */
    public record JobMilestone(
            int number,
            String title,
            long amount,
            MilestoneStatus status,
            @Nullable String note,
            @Nullable Instant deliveredAt,
            @Nullable Instant approvedAt) {}
}
