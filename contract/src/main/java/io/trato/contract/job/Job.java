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
 * @param payBy until when it has to be paid, null once it is
 * @param proposal the client's wish to end it, while that waits for the provider's answer
 * @param cancellation how it ended, when it was cancelled
 * @param waitsForOperator whether only an operator can go on: with a dispute to decide, a refund that is parked, or money that a
 *     client was given twice
 * @param mismatchedPayment whether something else was ever paid than was asked for
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
        @Nullable Instant completedAt,
        @Nullable Instant payBy,
        @Nullable CancellationProposal proposal,
        @Nullable Cancellation cancellation,
        boolean waitsForOperator,
        boolean mismatchedPayment) {

    public Job {
        milestones = List.copyOf(milestones);
    }

    /** @param answerBy from then on the provider's silence counts as yes */
    public record CancellationProposal(String reason, Instant at, Instant answerBy) {}

    /** How a job was cancelled; of what was held then the provider kept {@code keptParts} of {@code ofParts}. */
    public record Cancellation(CancellationCause cause, String reason, Instant at, long keptParts, long ofParts) {}

    /**
     * @param number counted from 1
     * @param approvesAt from then on the client's silence counts as approval; null unless it is delivered
     * @param disputeId the dispute about it, while that is open
     */
    public record JobMilestone(
            int number,
            String title,
            long amount,
            MilestoneStatus status,
            @Nullable String note,
            @Nullable Instant deliveredAt,
            @Nullable Instant approvedAt,
            @Nullable Instant approvesAt,
            @Nullable String disputeId) {}
}
