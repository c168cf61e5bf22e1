package io.trato.server.history;

import io.trato.contract.job.JobEvent.JobCompleted;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.review.ReviewEvent.ReviewPosted;

/** What has come about. */
final class Tally {

    private int completed;
    private int reviews;

    void add(LoggedEvent logged) {
        completed += logged.event() instanceof JobCompleted ? 1 : 0;
        reviews += logged.event() instanceof ReviewPosted ? 1 : 0;
    }

    int completed() {
        return completed;
    }

    int reviews() {
        return reviews;
    }
}
