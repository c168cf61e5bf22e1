package io.trato.projections.job;

import io.trato.contract.escrow.Escrow;
import io.trato.contract.job.Job;
import io.trato.contract.job.Job.Cancellation;
import io.trato.contract.job.Job.CancellationProposal;
import io.trato.contract.job.Job.JobMilestone;
import io.trato.contract.job.JobStatus;
import io.trato.contract.job.MilestoneStatus;
import io.trato.contract.log.LoggedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A job's view while one event is worked into it. */
final class JobDraft {

    private final Job before;
    private final List<JobMilestone> milestones;
    private JobStatus status;
    private @Nullable Escrow escrow;
    private @Nullable Instant completedAt;
    private @Nullable Instant payBy;
    private @Nullable CancellationProposal proposal;
    private @Nullable Cancellation cancellation;

    private JobDraft(Job before) {
        this.before = before;
        this.milestones = new ArrayList<>(before.milestones());
        this.status = before.status();
        this.escrow = before.escrow();
        this.completedAt = before.completedAt();
        this.payBy = before.payBy();
        this.proposal = before.proposal();
        this.cancellation = before.cancellation();
    }

    static JobDraft of(Job before) {
        return new JobDraft(before);
    }

    JobDraft status(JobStatus next) {
        status = next;
        return this;
    }

    JobDraft paid() {
        payBy = null;
        return status(JobStatus.IN_PROGRESS);
    }

    JobDraft completed(Instant at) {
        completedAt = at;
        proposal = null;
        return status(JobStatus.COMPLETED);
    }

    JobDraft escrow(Escrow next) {
        escrow = next;
        return this;
    }

    JobDraft proposal(@Nullable CancellationProposal next) {
        proposal = next;
        return this;
    }

    /** What is over stays as it was, and a dispute goes on. */
    JobDraft cancelled(Cancellation how) {
        cancellation = how;
        proposal = null;
        payBy = null;
        milestones.replaceAll(m -> isOver(m) || m.status() == MilestoneStatus.DISPUTED
                ? m
                : JobSteps.milestone(m, MilestoneStatus.CANCELLED));
        return status(JobStatus.CANCELLED);
    }

    JobDraft milestone(int number, UnaryOperator<JobMilestone> change) {
        milestones.set(number - 1, change.apply(milestones.get(number - 1)));
        return switch (status) {
            case AWAITING_PAYMENT, LAPSED, COMPLETED, CANCELLED -> this;
            case IN_PROGRESS, DELIVERED, CHANGES_REQUESTED, DISPUTED -> status(summary());
        };
    }

    /** The version of the rules that the job goes by. */
    String policyVersion() {
        return before.policyVersion();
    }

    /** The job's own version stays what it was when only its money moved. */
    Job at(long version, LoggedEvent logged) {
        return new Job(
                before.id(),
                version,
                logged.position(),
                before.offerId(),
                before.listingId(),
                before.clientId(),
                before.providerId(),
                status,
                before.terms(),
                milestones,
                before.commissionBps(),
                before.policyVersion(),
                escrow,
                before.openedAt(),
                logged.at(),
                completedAt,
                payBy,
                proposal,
                cancellation,
                waitsForOperator(),
                escrow != null && Attention.sawAnotherPayment(escrow));
    }

    private boolean waitsForOperator() {
        return escrow != null && Attention.isWanted(escrow);
    }

    /** What waits for the client comes first, then what waits for the provider, then what waits for others. */
    private JobStatus summary() {
        if (any(MilestoneStatus.DELIVERED)) {
            return JobStatus.DELIVERED;
        }
        if (any(MilestoneStatus.CHANGES_REQUESTED)) {
            return JobStatus.CHANGES_REQUESTED;
        }
        return any(MilestoneStatus.DISPUTED) && !any(MilestoneStatus.PENDING)
                ? JobStatus.DISPUTED
                : JobStatus.IN_PROGRESS;
    }

    private boolean any(MilestoneStatus sought) {
        return milestones.stream().anyMatch(milestone -> milestone.status() == sought);
    }

    private static boolean isOver(JobMilestone milestone) {
        return milestone.status() == MilestoneStatus.DONE || milestone.status() == MilestoneStatus.CANCELLED;
    }
}
