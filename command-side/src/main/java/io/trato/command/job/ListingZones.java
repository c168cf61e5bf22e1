package io.trato.command.job;

import io.trato.command.bus.Streams;
import io.trato.command.listing.ListingDecider;
import io.trato.contract.Ids;
import io.trato.contract.listing.Location;
import java.time.ZoneId;

/** The time zones of listings, from their own streams. */
public final class ListingZones {

    private static final ListingDecider LISTINGS = new ListingDecider();

    private final Streams streams;

    public ListingZones(Streams streams) {
        this.streams = streams;
    }

    /** UTC where the listing names none that is known. */
    ZoneId of(String listingId) {
        return Location.zoneOf(streams.state(Ids.LISTING, listingId, LISTINGS)
                .map(listing -> listing.content().location())
                .orElse(null));
    }
}
