package io.trato.contract.review;

import io.trato.contract.Command;

/** What can be asked of a job's review; its identifier follows from the job's. */
public sealed interface ReviewCommand extends Command {

    String reviewId();

    @Override
    default String aggregateId() {
        return reviewId();
    }

    /** The job's client reviews it once, when it is completed and the window is open. @param rating 1 to 5 */
    record PostReview(String reviewId, int rating, String text) implements ReviewCommand {}

    /** The job's provider answers once. */
    record AnswerReview(String reviewId, String text) implements ReviewCommand {}

    /** A timer says that the window is over; once there is a review, or too early, that changes nothing. */
    record CloseReviewWindow(String reviewId) implements ReviewCommand {}
}
