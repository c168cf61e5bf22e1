package io.trato.contract.listing;

import io.trato.contract.Command;
import io.trato.contract.OpeningCommand;

/** What can be asked of a listing. */
public sealed interface ListingCommand extends Command {

    String listingId();

    @Override
    default String aggregateId() {
        return listingId();
    }

    /** A provider drafts a listing, and publishes it in the same breath when {@code publish}. */
    record DraftListing(String listingId, String providerId, ListingKind kind, ListingContent content, boolean publish)
            implements ListingCommand, OpeningCommand {}

    /** Its provider changes what {@code changes} says and nothing else. */
    record ReviseListing(String listingId, ListingContent changes) implements ListingCommand {}

    /** Its provider puts it on the market: from DRAFT or PAUSED. */
    record PublishListing(String listingId) implements ListingCommand {}

    /** Its provider takes it off the market for a while. */
    record PauseListing(String listingId) implements ListingCommand {}

    /** Its provider takes it off for good. */
    record ArchiveListing(String listingId) implements ListingCommand {}

    /** An operator removes it, with a reason. */
    record RemoveListing(String listingId, String reason) implements ListingCommand {}
}
