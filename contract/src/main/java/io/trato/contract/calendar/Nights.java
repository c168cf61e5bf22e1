package io.trato.contract.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * The nights of a stay, half-open: the night of the arrival's day is the first, that of the departure's day is not one of
 * them. Days are those of the listing's time zone, so that a night is one night whatever its hours are.
 */
public record Nights(LocalDate arrival, LocalDate departure) {

    /** Whether there is at least one night. */
    public boolean inOrder() {
        return arrival.isBefore(departure);
    }

    public long count() {
        return ChronoUnit.DAYS.between(arrival, departure);
    }

    /** By the days on whose evening they begin. */
    public Stream<LocalDate> all() {
        return arrival.datesUntil(departure);
    }

    public boolean include(LocalDate night) {
        return !night.isBefore(arrival) && night.isBefore(departure);
    }

    /** Whether both have a night in common, or fewer than so many free nights between them. */
    public boolean meet(Nights other, int apart) {
        return arrival.isBefore(other.departure.plusDays(apart)) && other.arrival.isBefore(departure.plusDays(apart));
    }
}
