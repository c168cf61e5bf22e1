package io.trato.contract.review;

import io.trato.contract.Page;
import io.trato.contract.PageRequest;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import org.jspecify.annotations.Nullable;

/** Reviews of a provider, of a listing, or of both; latest first, open to everybody. */
public record ListReviews(
        @Nullable String providerId, @Nullable String listingId, PageRequest page) implements Query<Page<Review>> {

    @Override
    public String readModel() {
        return ReadModels.REVIEWS;
    }
}
