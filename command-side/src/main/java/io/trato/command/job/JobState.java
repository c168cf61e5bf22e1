package io.trato.command.job;

import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.job.JobStatus;
import io.trato.contract.job.MilestoneStatus;
import io.trato.contract.offer.Stay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a job has become; {@code status} is null before its first event.
 *
 * @param stay the nights that were agreed on, for a rental
 * @param milestones in their order
 * @param policyVersion the version of the rules that it goes by
 * @param proposedAt when the client asked for its end, null when nobody waits for an answer
 */
public record JobState(
        @Nullable JobStatus status,
        String listingId,
        String clientId,
        String providerId,
        @Nullable Stay stay,
        Instant openedAt,
        String policyVersion,
        List<MilestoneState> milestones,
        @Nullable Instant proposedAt) {

    static final JobState NONE = new JobState(null, "", "", "", null, Instant.EPOCH, "", List.of(), null);

    public JobState {
        milestones = List.copyOf(milestones);
    }

    static JobState opened(JobOpened e, Instant at) {
        return new JobState(
                JobStatus.AWAITING_PAYMENT,
                e.listingId(),
                e.clientId(),
                e.providerId(),
                e.terms().stay(),
                at,
                e.policyVersion(),
                Collections.nCopies(e.terms().milestones().size(), MilestoneState.NEW),
                null);
    }

    /** Whether it is neither waiting for money nor at an end. */
    boolean isRunning() {
        return switch (status) {
            case null -> false;
            case AWAITING_PAYMENT, LAPSED, COMPLETED, CANCELLED -> false;
            case IN_PROGRESS, DELIVERED, CHANGES_REQUESTED, DISPUTED -> true;
        };
    }

    JobState status(JobStatus next) {
        return new JobState(
                next, listingId, clientId, providerId, stay, openedAt, policyVersion, milestones, proposedAt);
    }

    JobState proposed(@Nullable Instant at) {
        return new JobState(status, listingId, clientId, providerId, stay, openedAt, policyVersion, milestones, at);
    }

    /** What is over stays as it was, and a dispute goes on. */
    JobState cancelled() {
        return with(
                JobStatus.CANCELLED,
                milestones.stream()
                        .map(milestone -> milestone.isOver() || milestone.status() == MilestoneStatus.DISPUTED
                                ? milestone
                                : milestone.status(MilestoneStatus.CANCELLED))
                        .toList());
    }

    JobState milestone(int number, UnaryOperator<MilestoneState> change) {
        List<MilestoneState> changed = new ArrayList<>(milestones);
        changed.set(number - 1, change.apply(changed.get(number - 1)));
        return with(status == null || !isRunning() ? status : summary(changed), changed);
    }

    MilestoneState milestone(int number) {
        return milestones.get(number - 1);
    }

    /** Whether every milestone but this one is over. */
    boolean isLast(int number) {
        for (int i = 1; i <= milestones.size(); i++) {
            if (i != number && !milestone(i).isOver()) {
                return false;
            }
        }
        return true;
    }

    private JobState with(@Nullable JobStatus next, List<MilestoneState> changed) {
        return new JobState(next, listingId, clientId, providerId, stay, openedAt, policyVersion, changed, proposedAt);
    }

    /**
     * What one word says of several milestones: what waits for the client comes first, then what waits for the provider, then
     * what waits for others.
     */
    private static JobStatus summary(List<MilestoneState> milestones) {
        if (milestones.stream().anyMatch(milestone -> milestone.status() == MilestoneStatus.DELIVERED)) {
            return JobStatus.DELIVERED;
        }
        if (milestones.stream().anyMatch(milestone -> milestone.status() == MilestoneStatus.CHANGES_REQUESTED)) {
            return JobStatus.CHANGES_REQUESTED;
        }
        boolean pending = milestones.stream().anyMatch(milestone -> milestone.status() == MilestoneStatus.PENDING);
        boolean disputed = milestones.stream().anyMatch(milestone -> milestone.status() == MilestoneStatus.DISPUTED);
        return disputed && !pending ? JobStatus.DISPUTED : JobStatus.IN_PROGRESS;
    }
}
