package io.trato.projections.listing;

import io.trato.contract.listing.Listing;
import io.trato.contract.listing.ListingStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has become of a listing, and when. */
record ListingLife(
        ListingStatus status,
        Instant draftedAt,
        Instant revisedAt,
        @Nullable Instant publishedAt) {

    static ListingLife begun(Instant at) {
        return new ListingLife(ListingStatus.DRAFT, at, at, null);
    }

    static ListingLife of(Listing listing) {
        return new ListingLife(listing.status(), listing.draftedAt(), listing.revisedAt(), listing.publishedAt());
    }

    ListingLife revised(Instant at) {
        return new ListingLife(status, draftedAt, at, publishedAt);
    }

    /** The date is that of the first time. */
    ListingLife published(Instant at) {
        return new ListingLife(ListingStatus.PUBLISHED, draftedAt, revisedAt, publishedAt == null ? at : publishedAt);
    }

    ListingLife moved(ListingStatus next) {
        return new ListingLife(next, draftedAt, revisedAt, publishedAt);
    }
}
