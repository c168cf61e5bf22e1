package io.trato.command.review;

import io.trato.command.review.ReviewFacts.ReviewedJob;
import io.trato.contract.Ids;
import io.trato.contract.job.JobEvent.JobCompleted;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.MarketRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gathers what a review needs to know of its job, from the job's own stream. */
public final class ReviewedJobs {

    private final Log log;
    private final MarketRules rules;

    public ReviewedJobs(Log log, MarketRules rules) {
        this.log = log;
        this.rules = rules;
    }

    ReviewFacts factsOf(String reviewId) {
        return new ReviewFacts(job(Ids.sibling(Ids.JOB, reviewId)), rules);
    }

    private @Nullable ReviewedJob job(String jobId) {
        JobOpened opened = null;
        Instant completed = null;
        for (LoggedEvent logged : log.stream(jobId, 0)) {
            switch (logged.event()) {
                case JobOpened event -> opened = event;
                case JobCompleted _ -> completed = logged.at();
                default -> {
                    // what happened in between is not the review's matter
                }
            }
        }
        return opened == null
                ? null
                : new ReviewedJob(jobId, opened.listingId(), opened.clientId(), opened.providerId(), completed);
    }
}
