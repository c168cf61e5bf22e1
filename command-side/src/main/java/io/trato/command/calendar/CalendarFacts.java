package io.trato.command.calendar;

import io.trato.contract.listing.ListingStatus;
import io.trato.contract.listing.Price;
import io.trato.contract.market.StayDeadlines;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar's decision needs to know of others.
 *
 * @param rental the listing whose calendar it is, null when there is none or it is no rental
 * @param zone in which the listing's days begin; UTC where it names none that is known
 */
public record CalendarFacts(@Nullable Rental rental, ZoneId zone, StayDeadlines deadlines) {

    /** A listing as its calendar sees it. */
    public record Rental(
            String providerId,
            ListingStatus status,
            @Nullable Price price) {}
}
