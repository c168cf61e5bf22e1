package io.trato.command.job;

import io.trato.contract.job.JobStatus;
import io.trato.contract.job.MilestoneStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job has become; {@code status} is null before its first event.
 *
 * @param milestones the status of each, in their order
 */
public record JobState(
        @Nullable JobStatus status, String clientId, String providerId, List<MilestoneStatus> milestones) {

    static final JobState NONE = new JobState(null, "", "", List.of());

    public JobState {
        milestones = List.copyOf(milestones);
    }

    JobState status(JobStatus next) {
        return new JobState(next, clientId, providerId, milestones);
    }

    JobState milestone(int number, MilestoneStatus next) {
        List<MilestoneStatus> changed = new ArrayList<>(milestones);
        changed.set(number - 1, next);
        return new JobState(summary(changed), clientId, providerId, changed);
    }

    /** Whether every milestone but this one is done. */
    boolean isLast(int number) {
        for (int i = 1; i <= milestones.size(); i++) {
            if (i != number && milestones.get(i - 1) != MilestoneStatus.DONE) {
                return false;
            }
        }
        return true;
    }

    /** What one word says of several milestones: what waits for the client comes first, then what waits for the provider. */
    private static JobStatus summary(List<MilestoneStatus> milestones) {
        if (milestones.contains(MilestoneStatus.DELIVERED)) {
            return JobStatus.DELIVERED;
        }
        return milestones.contains(MilestoneStatus.CHANGES_REQUESTED)
                ? JobStatus.CHANGES_REQUESTED
                : JobStatus.IN_PROGRESS;
    }
}
