package io.trato.command.job;

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
import io.trato.contract.job.MilestoneStatus;
import java.time.Instant;

/** What each event makes of a job. */
final class JobEvolution {

    private JobEvolution() {}

    static JobState after(JobState job, JobEvent event, Instant at) {
        return switch (event) {
            case JobOpened opened -> JobState.opened(opened, at);
            case JobStarted _ -> job.status(JobStatus.IN_PROGRESS);
            case JobLapsed _ -> job.status(JobStatus.LAPSED);
            case JobRevived _ -> job.status(JobStatus.IN_PROGRESS);
            case JobNotRevived _ -> job;
            case MilestoneDelivered(var _, int number, var _) ->
                job.milestone(number, milestone -> milestone.delivered(at));
            case ChangesRequested(var _, int number, var _) ->
                job.milestone(number, milestone -> milestone.status(MilestoneStatus.CHANGES_REQUESTED));
            case MilestoneApproved(var _, int number) ->
                job.milestone(number, milestone -> milestone.status(MilestoneStatus.DONE));
            case MilestoneDisputed(var _, int number, var dispute) ->
                job.milestone(number, milestone -> milestone.disputed(dispute));
            case MilestoneSettled(var _, int number, var dispute, boolean paid) ->
                job.milestone(
                        number,
                        milestone -> milestone
                                .disputed(dispute)
                                .status(paid ? MilestoneStatus.DONE : MilestoneStatus.CANCELLED));
            case JobCompleted _ -> job.status(JobStatus.COMPLETED).proposed(null);
            case CancellationProposed _ -> job.proposed(at);
            case CancellationDeclined _ -> job.proposed(null);
            case JobCancelled _ -> job.cancelled().proposed(null);
        };
    }
}
