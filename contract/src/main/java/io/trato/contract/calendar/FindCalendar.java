package io.trato.contract.calendar;

import io.trato.contract.Query;
import io.trato.contract.ReadModels;

/** The calendar of a rental that the viewer was shown; one without a word said or a night booked is {@link Calendar#untouched}. */
public record FindCalendar(String listingId) implements Query<Calendar> {

    @Override
    public String readModel() {
        return ReadModels.CALENDARS;
    }
}
