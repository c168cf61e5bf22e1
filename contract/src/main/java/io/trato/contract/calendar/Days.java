package io.trato.contract.calendar;

import java.time.LocalDate;

/**
 * Some days in a row of which a calendar says the same.
 *
 * @param from the first day, in the listing's time zone
 * @param until the first day that is not one of them
 */
public record Days(LocalDate from, LocalDate until, DayException says) {

    public boolean include(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
