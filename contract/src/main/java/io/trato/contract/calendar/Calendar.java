package io.trato.contract.calendar;

import io.trato.contract.Ids;

/**
 * A rental's calendar as it is read.
 *
 * @param version the stream's version that this shows, -1 while nothing was ever said or booked
 * @param position the log position that this shows
 */
public record Calendar(String id, long version, long position, String listingId, CalendarBook book) {

    /** Of a listing about whose days nothing was ever said. */
    public static Calendar untouched(String listingId) {
        return new Calendar(Ids.sibling(Ids.CALENDAR, listingId), -1, 0, listingId, CalendarBook.EMPTY);
    }
}
