package io.trato.command.listing;

import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.ListingStatus;
import org.jspecify.annotations.Nullable;

/** What a listing has become; {@code status} is null before its first event. */
public record ListingState(
        @Nullable ListingStatus status,
        String providerId,
        @Nullable ListingKind kind,
        ListingContent content) {

    static final ListingState NONE = new ListingState(null, "", null, ListingContent.EMPTY);

    ListingState status(ListingStatus next) {
        return new ListingState(next, providerId, kind, content);
    }

    ListingState revised(ListingContent changes) {
        return new ListingState(status, providerId, kind, content.revisedBy(changes));
    }
}
