package io.trato.contract.listing;

import io.trato.contract.Event;
import org.axonframework.serialization.Revision;

/** What happens to a listing. */
public sealed interface ListingEvent extends Event {

    String listingId();

    @Override
    default String streamId() {
        return listingId();
    }

    @Revision("1")
    record ListingDrafted(String listingId, String providerId, ListingKind kind, ListingContent content)
            implements ListingEvent {}

    /** Holds only what changed. */
    @Revision("1")
    record ListingRevised(String listingId, ListingContent changes) implements ListingEvent {}

    @Revision("1")
    record ListingPublished(String listingId) implements ListingEvent {}

    @Revision("1")
    record ListingPaused(String listingId) implements ListingEvent {}

    @Revision("1")
    record ListingArchived(String listingId) implements ListingEvent {}

    @Revision("1")
    record ListingRemoved(String listingId, String reason) implements ListingEvent {}
}
