package io.trato.contract.calendar;

import io.trato.contract.Event;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/** What happens to a rental's calendar. */
public sealed interface CalendarEvent extends Event {

    String calendarId();

    @Override
    default String streamId() {
        return calendarId();
    }

    @Revision("1")
    record CalendarRulesSet(String calendarId, CalendarRules rules) implements CalendarEvent {}

    /** Holds only what changed, in the days' order; of each day it says everything. */
    @Revision("1")
    record DaysSet(String calendarId, List<Days> days) implements CalendarEvent {
        public DaysSet {
            days = List.copyOf(days);
        }
    }

    /** What happens to one stay. */
    sealed interface OfStay extends CalendarEvent {

        Booking booking();
    }

    /** @param until when the hold runs out, exclusive */
    @Revision("1")
    record StayHeld(String calendarId, Booking booking, Instant until) implements OfStay {}

    /** Nobody has paid in time; the nights are free for others. */
    @Revision("1")
    record HoldExpired(String calendarId, Booking booking) implements OfStay {}

    /** @param completesAt two days after departure, at the beginning of that day in the listing's time zone */
    @Revision("1")
    record StayConfirmed(String calendarId, Booking booking, Instant completesAt) implements OfStay {}

    @Revision("1")
    record StayCancelled(String calendarId, Booking booking) implements OfStay {}

    @Revision("1")
    record StayCompleted(String calendarId, Booking booking) implements OfStay {}
}
