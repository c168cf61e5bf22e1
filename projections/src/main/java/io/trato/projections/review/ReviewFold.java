package io.trato.projections.review;

import io.trato.contract.ReadModels;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.review.Review;
import io.trato.contract.review.ReviewEvent;
import io.trato.contract.review.ReviewEvent.ReviewAnswered;
import io.trato.contract.review.ReviewEvent.ReviewPosted;
import io.trato.contract.review.ReviewEvent.ReviewWindowClosed;
import io.trato.projections.Folds;
import io.trato.projections.ReadModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A review from its own stream. Where nobody wrote in time there is none. */
public final class ReviewFold implements ReadModel<Review> {

    @Override
    public String name() {
        return ReadModels.REVIEWS;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Review> documentType() {
        return Review.class;
    }

    @Override
    public List<String> documents(LoggedEvent event) {
        return event.event() instanceof ReviewEvent review && !(review instanceof ReviewWindowClosed)
                ? List.of(review.reviewId())
                : List.of();
    }

    @Override
    public boolean begins(LoggedEvent event) {
        return event.event() instanceof ReviewPosted;
    }

    @Override
    public long position(Review document) {
        return document.position();
    }

    @Override
    public Review fold(String id, @Nullable Review document, LoggedEvent logged) {
        return switch (Folds.expected(ReviewEvent.class, logged)) {
            case ReviewPosted e -> posted(e, logged);
            case ReviewAnswered e -> answered(Folds.begun(document, logged), e.text(), logged);
            case ReviewWindowClosed e -> Folds.begun(document, logged);
        };
    }

    private static Review posted(ReviewPosted e, LoggedEvent logged) {
        return new Review(
                e.reviewId(),
                logged.sequence(),
                logged.position(),
                e.jobId(),
                e.listingId(),
                e.clientId(),
                e.providerId(),
                e.stars(),
                e.text(),
                logged.at(),
                null,
                null);
    }

    private static Review answered(Review before, String text, LoggedEvent logged) {
        return new Review(
                before.id(),
                logged.sequence(),
                logged.position(),
                before.jobId(),
                before.listingId(),
                before.clientId(),
                before.providerId(),
                before.rating(),
                before.text(),
                before.postedAt(),
                text,
                logged.at());
    }
}
