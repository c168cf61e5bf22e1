package io.trato.projections.job;

import io.trato.contract.job.Job;
import io.trato.contract.job.Job.Cancellation;
import io.trato.contract.job.Job.CancellationProposal;
import io.trato.contract.job.Job.JobMilestone;
import io.trato.contract.job.JobEvent.CancellationProposed;
import io.trato.contract.job.JobEvent.ChangesRequested;
import io.trato.contract.job.JobEvent.JobCancelled;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.job.JobEvent.MilestoneDelivered;
import io.trato.contract.job.JobEvent.MilestoneDisputed;
import io.trato.contract.job.JobEvent.MilestoneSettled;
import io.trato.contract.job.JobStatus;
import io.trato.contract.job.MilestoneStatus;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.DealDeadlines;
import io.trato.contract.market.Rulebook;
import io.trato.contract.offer.Milestone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The parts of a job's view that its events bring. */
final class JobSteps {

    private JobSteps() {}

    static Job opened(JobOpened e, LoggedEvent logged) {
        List<JobMilestone> milestones = new ArrayList<>();
        for (Milestone agreed : e.terms().milestones()) {
            milestones.add(new JobMilestone(
                    milestones.size() + 1,
                    agreed.title(),
                    agreed.amount(),
                    MilestoneStatus.PENDING,
                    null,
                    null,
                    null,
                    null,
                    null));
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
                null,
                logged.at().plus(deadlines(e.policyVersion()).payment()),
                null,
                null,
                false,
                false);
    }

    /** @param policyVersion the version that the job goes by */
    static JobMilestone delivered(JobMilestone m, MilestoneDelivered e, Instant at, String policyVersion) {
        return new JobMilestone(
                m.number(),
                m.title(),
                m.amount(),
                MilestoneStatus.DELIVERED,
                e.note(),
                at,
                m.approvedAt(),
                at.plus(deadlines(policyVersion).approval()),
                null);
    }

    static JobMilestone changesRequested(JobMilestone m, ChangesRequested e) {
        return new JobMilestone(
                m.number(),
                m.title(),
                m.amount(),
                MilestoneStatus.CHANGES_REQUESTED,
                e.note(),
                m.deliveredAt(),
                m.approvedAt(),
                null,
                null);
    }

    static JobMilestone approved(JobMilestone m, Instant at) {
        return new JobMilestone(
                m.number(), m.title(), m.amount(), MilestoneStatus.DONE, m.note(), m.deliveredAt(), at, null, null);
    }

    static JobMilestone disputed(JobMilestone m, MilestoneDisputed e) {
        return new JobMilestone(
                m.number(),
                m.title(),
                m.amount(),
                MilestoneStatus.DISPUTED,
                m.note(),
                m.deliveredAt(),
                m.approvedAt(),
                null,
                e.disputeId());
    }

    static JobMilestone settled(JobMilestone m, MilestoneSettled e) {
        return milestone(m, e.paid() ? MilestoneStatus.DONE : MilestoneStatus.CANCELLED);
    }

    /** In another state, in which nothing waits any more. */
    static JobMilestone milestone(JobMilestone m, MilestoneStatus status) {
        return new JobMilestone(
                m.number(), m.title(), m.amount(), status, m.note(), m.deliveredAt(), m.approvedAt(), null, null);
    }

    /** @param policyVersion the version that the job goes by */
    static CancellationProposal proposed(CancellationProposed e, Instant at, String policyVersion) {
        return new CancellationProposal(
                e.reason(), at, at.plus(deadlines(policyVersion).cancellationAnswer()));
    }

    private static DealDeadlines deadlines(String policyVersion) {
        return Rulebook.KNOWN.named(policyVersion).deadlines().deals();
    }

    static Cancellation cancelled(JobCancelled e, Instant at) {
        return new Cancellation(e.cause(), e.reason(), at, e.keptParts(), e.ofParts());
    }
}
