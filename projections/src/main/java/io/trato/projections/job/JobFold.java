package io.trato.projections.job;

import io.trato.contract.Ids;
import io.trato.contract.ReadModels;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.job.Job;
import io.trato.contract.job.JobEvent;
import io.trato.contract.job.JobEvent.CancellationDeclined;
import io.trato.contract.job.JobEvent.CancellationProposed;
import io.trato.contract.job.JobEvent.ChangesRequested;
import io.trato.contract.job.JobEvent.JobCancelled;
import io.trato.contract.job.JobEvent.JobCompleted;
import io.trato.contract.job.JobEvent.JobLapsed;
import io.trato.contract.job.JobEvent.JobNotRevived;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.job.JobEvent.JobRevived;
import io.trato.contract.job.JobEvent.JobStarted;
import io.trato.contract.job.JobEvent.MilestoneApproved;
import io.trato.contract.job.JobEvent.MilestoneDelivered;
import io.trato.contract.job.JobEvent.MilestoneDisputed;
import io.trato.contract.job.JobEvent.MilestoneSettled;
import io.trato.contract.job.JobStatus;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.Folds;
import io.trato.projections.ReadModel;
import io.trato.projections.escrow.EscrowFold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job from its own stream and its escrow's. Its version counts its own stream only, since that is what a caller's
 * expected version is compared with; its position counts both.
 */
public final class JobFold implements ReadModel<Job> {

    @Override
    public String name() {
        return ReadModels.JOBS;
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<Job> documentType() {
        return Job.class;
    }

    @Override
    public List<String> documents(LoggedEvent event) {
        return switch (event.event()) {
            case JobEvent job -> List.of(job.jobId());
            case EscrowEvent escrow -> List.of(Ids.sibling(Ids.JOB, escrow.escrowId()));
            default -> List.of();
        };
    }

    @Override
    public boolean begins(LoggedEvent event) {
        return event.event() instanceof JobOpened;
    }

    @Override
    public long position(Job document) {
        return document.position();
    }

    @Override
    public Job fold(String id, @Nullable Job document, LoggedEvent logged) {
        if (logged.event() instanceof EscrowEvent escrow) {
            Job before = Folds.begun(document, logged);
            return JobDraft.of(before)
                    .escrow(EscrowFold.fold(before.escrow(), escrow, logged))
                    .at(before.version(), logged);
        }
        JobEvent event = Folds.expected(JobEvent.class, logged);
        return event instanceof JobOpened opened
                ? JobSteps.opened(opened, logged)
                : folded(JobDraft.of(Folds.begun(document, logged)), event, logged)
                        .at(logged.sequence(), logged);
    }

    private static JobDraft folded(JobDraft job, JobEvent event, LoggedEvent logged) {
        return switch (event) {
            case JobOpened e -> throw new IllegalStateException("opened twice: " + e.jobId());
            case JobStarted e -> job.paid();
            case JobRevived e -> job.paid();
            case JobLapsed e -> job.status(JobStatus.LAPSED);
            case JobNotRevived e -> job;
            case MilestoneDelivered e ->
                job.milestone(e.milestone(), m -> JobSteps.delivered(m, e, logged.at(), job.policyVersion()));
            case ChangesRequested e -> job.milestone(e.milestone(), m -> JobSteps.changesRequested(m, e));
            case MilestoneApproved e -> job.milestone(e.milestone(), m -> JobSteps.approved(m, logged.at()));
            case MilestoneDisputed e -> job.milestone(e.milestone(), m -> JobSteps.disputed(m, e));
            case MilestoneSettled e -> job.milestone(e.milestone(), m -> JobSteps.settled(m, e));
            case JobCompleted e -> job.completed(logged.at());
            case CancellationProposed e -> job.proposal(JobSteps.proposed(e, logged.at(), job.policyVersion()));
            case CancellationDeclined e -> job.proposal(null);
            case JobCancelled e -> job.cancelled(JobSteps.cancelled(e, logged.at()));
        };
    }
}
