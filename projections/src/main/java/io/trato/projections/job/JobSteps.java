package io.trato.projections.job;

import io.trato.contract.escrow.Escrow;
import io.trato.contract.job.Job;
import io.trato.contract.job.Job.JobMilestone;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.job.JobStatus;
import io.trato.contract.job.MilestoneStatus;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.offer.Milestone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The steps of a job as its view shows them. */
final class JobSteps {

    private JobSteps() {}

    static Job opened(JobOpened e, LoggedEvent logged) {
        List<JobMilestone> milestones = new ArrayList<>();
        for (Milestone agreed : e.terms().milestones()) {
            milestones.add(new JobMilestone(
                    milestones.size() + 1, agreed.title(), agreed.amount(), MilestoneStatus.PENDING, null, null, null));
        }
        return new Job(
                e.jobId(),
                logged.sequence(),
                logged.position(),
                e.offerId(),
                e.listingId(),
                e.clientId(),
                e.providerId(),
                JobStatus.AWAITING_PAYMENT,
                e.terms(),
                milestones,
                e.commissionBps(),
                e.policyVersion(),
                null,
                logged.at(),
                logged.at(),
                null);
    }

    static Job moved(Job before, JobStatus status, LoggedEvent logged) {
        return next(before, status, before.milestones(), logged);
    }

    static Job delivered(Job before, int number, String note, LoggedEvent logged) {
        return changed(
                before,
                number,
                m -> milestone(m, MilestoneStatus.DELIVERED, note, logged.at(), m.approvedAt()),
                logged);
    }

    static Job changesRequested(Job before, int number, String note, LoggedEvent logged) {
        return changed(
                before,
                number,
                m -> milestone(m, MilestoneStatus.CHANGES_REQUESTED, note, m.deliveredAt(), m.approvedAt()),
                logged);
    }

    static Job approved(Job before, int number, LoggedEvent logged) {
        return changed(
                before,
                number,
                m -> milestone(m, MilestoneStatus.DONE, m.note(), m.deliveredAt(), logged.at()),
                logged);
    }

    /** The money moved; the job's own version stays what it was. */
    static Job paid(Job before, Escrow escrow, LoggedEvent logged) {
        return job(
                before, before.version(), before.status(), before.milestones(), escrow, before.completedAt(), logged);
    }

    private static Job changed(Job before, int number, UnaryOperator<JobMilestone> change, LoggedEvent logged) {
        List<JobMilestone> milestones = new ArrayList<>(before.milestones());
        milestones.set(number - 1, change.apply(milestones.get(number - 1)));
        return next(before, summary(milestones), milestones, logged);
    }

    /** What one word says of several milestones: what waits for the client first, then what waits for the provider. */
    private static JobStatus summary(List<JobMilestone> milestones) {
        if (milestones.stream().anyMatch(m -> m.status() == MilestoneStatus.DELIVERED)) {
            return JobStatus.DELIVERED;
        }
        return milestones.stream().anyMatch(m -> m.status() == MilestoneStatus.CHANGES_REQUESTED)
                ? JobStatus.CHANGES_REQUESTED
                : JobStatus.IN_PROGRESS;
    }

    private static JobMilestone milestone(
            JobMilestone before,
            MilestoneStatus status,
            @Nullable String note,
            @Nullable Instant deliveredAt,
            @Nullable Instant approvedAt) {
        return new JobMilestone(
                before.number(), before.title(), before.amount(), status, note, deliveredAt, approvedAt);
    }

    private static Job next(Job before, JobStatus status, List<JobMilestone> milestones, LoggedEvent logged) {
        Instant completed = status == JobStatus.COMPLETED ? logged.at() : before.completedAt();
        return job(before, logged.sequence(), status, milestones, before.escrow(), completed, logged);
    }

    private static Job job(
            Job before,
            long version,
            JobStatus status,
            List<JobMilestone> milestones,
            @Nullable Escrow escrow,
            @Nullable Instant completedAt,
            LoggedEvent logged) {
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
                completedAt);
    }
}
