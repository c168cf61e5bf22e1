package io.trato.projections.job;

import io.trato.contract.Ids;
import io.trato.contract.ReadModels;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.job.Job;
import io.trato.contract.job.JobEvent;
import io.trato.contract.job.JobEvent.ChangesRequested;
import io.trato.contract.job.JobEvent.JobCompleted;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.job.JobEvent.JobStarted;
import io.trato.contract.job.JobEvent.MilestoneApproved;
import io.trato.contract.job.JobEvent.MilestoneDelivered;
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
        return 1;
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
            return JobSteps.paid(before, EscrowFold.fold(before.escrow(), escrow, logged), logged);
        }
        return switch (Folds.expected(JobEvent.class, logged)) {
            case JobOpened e -> JobSteps.opened(e, logged);
            case JobStarted e -> JobSteps.moved(Folds.begun(document, logged), JobStatus.IN_PROGRESS, logged);
            case MilestoneDelivered e ->
                JobSteps.delivered(Folds.begun(document, logged), e.milestone(), e.note(), logged);
            case ChangesRequested e ->
                JobSteps.changesRequested(Folds.begun(document, logged), e.milestone(), e.note(), logged);
            case MilestoneApproved e -> JobSteps.approved(Folds.begun(document, logged), e.milestone(), logged);
            case JobCompleted e -> JobSteps.moved(Folds.begun(document, logged), JobStatus.COMPLETED, logged);
        };
    }
}
