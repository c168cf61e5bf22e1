package io.trato.contract.review;

import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import java.util.Optional;

/** One review, open to everybody. */
public record FindReview(String reviewId) implements Query<Optional<Review>> {

    @Override
    public String readModel() {
        return ReadModels.REVIEWS;
    }
}
