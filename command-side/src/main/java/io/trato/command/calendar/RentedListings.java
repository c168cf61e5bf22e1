package io.trato.command.calendar;

import io.trato.command.bus.Streams;
import io.trato.command.calendar.CalendarFacts.Rental;
import io.trato.command.listing.ListingDecider;
import io.trato.command.listing.ListingState;
import io.trato.contract.Ids;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.ListingStatus;
import io.trato.contract.listing.Location;
import io.trato.contract.market.StayDeadlines;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers what a calendar needs to know of its listing, from the listing's own stream. */
public final class RentedListings {

    private static final ListingDecider LISTINGS = new ListingDecider();

    private final Streams streams;
    private final Function<String, StayDeadlines> deadlines;

    /** Where there is one version of the rules only. */
    public RentedListings(Streams streams, StayDeadlines deadlines) {
        this(streams, _ -> deadlines);
    }

    /** @param deadlines those that a job's acceptance froze, by the job */
    public RentedListings(Streams streams, Function<String, StayDeadlines> deadlines) {
        this.streams = streams;
        this.deadlines = deadlines;
    }

    /** Where nobody's stay is asked about. */
    public CalendarFacts factsOf(String listingId) {
        return factsOf(listingId, "");
    }

    /** @param jobId whose stay it is about; empty when it is about none */
    CalendarFacts factsOf(String listingId, String jobId) {
        ListingState listing = streams.state(Ids.LISTING, listingId, LISTINGS).orElse(null);
        return new CalendarFacts(
                rental(listing),
                Location.zoneOf(listing == null ? null : listing.content().location()),
                deadlines.apply(jobId));
    }

    private static @Nullable Rental rental(@Nullable ListingState listing) {
        ListingStatus status = listing == null ? null : listing.status();
        return listing == null || status == null || listing.kind() != ListingKind.RENTAL
                ? null
                : new Rental(listing.providerId(), status, listing.content().price());
    }
}
