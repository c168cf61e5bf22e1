package io.trato.api.job;

import io.trato.contract.Money;
import io.trato.contract.job.Job;
import io.trato.contract.job.Job.JobMilestone;
import io.trato.contract.job.MilestoneStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A part of a job with the currency put beside its amount. */
public record MilestoneView(
        String jobId,
        int number,
        String title,
        Money amount,
        MilestoneStatus status,
        @Nullable String note,
        @Nullable Instant deliveredAt,
        @Nullable Instant approvedAt,
        @Nullable Instant approvesAt,
        @Nullable String disputeId) {

    static MilestoneView of(Job job, JobMilestone part) {
        return new MilestoneView(
                job.id(),
                part.number(),
                part.title(),
                new Money(part.amount(), job.terms().currency()),
                part.status(),
                part.note(),
                part.deliveredAt(),
                part.approvedAt(),
                part.approvesAt(),
                part.disputeId());
    }
}
