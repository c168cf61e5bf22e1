package io.trato.command.job;

import io.trato.command.bus.Streams;
import io.trato.command.listing.ListingDecider;
import io.trato.contract.Ids;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time zones of listings, from their own streams. */
public final class ListingZones {

    private static final ListingDecider LISTINGS = new ListingDecider();

    private final Streams streams;

    public ListingZones(Streams streams) {
        this.streams = streams;
    }

    /** UTC where the listing names none that is known. */
    ZoneId of(String listingId) {
        return streams.state(Ids.LISTING, listingId, LISTINGS)
                .map(listing -> listing.content().location())
                .map(location -> zone(location.timeZone()))
                .orElse(ZoneOffset.UTC);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
