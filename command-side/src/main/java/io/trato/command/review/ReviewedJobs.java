package io.trato.command.review;

import io.trato.command.review.ReviewFacts.ReviewedJob;
import io.trato.contract.Ids;
import io.trato.contract.job.JobEvent.JobCompleted;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.Rulebook;
import java.time.Instant;

/** Gathers what a review needs to know of its job, from the job's own stream. */
public final class ReviewedJobs {

    private final Log log;
    private final Rulebook book;

    public ReviewedJobs(Log log, Rulebook book) {
        this.log = log;
        this.book = book;
    }

    ReviewFacts factsOf(String reviewId) {
        return factsOfJob(Ids.sibling(Ids.JOB, reviewId));
    }

    private ReviewFacts factsOfJob(String jobId) {
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
                ? new ReviewFacts(null, book.named(""))
                : new ReviewFacts(
                        new ReviewedJob(jobId, opened.listingId(), opened.clientId(), opened.providerId(), completed),
                        book.named(opened.policyVersion()));
    }
}
