package io.trato.server.simulate.check;

import static io.trato.server.simulate.world.Violation.unless;

import io.trato.contract.calendar.Booking;
import io.trato.contract.calendar.CalendarEvent.StayCancelled;
import io.trato.contract.calendar.CalendarEvent.StayConfirmed;
import io.trato.contract.log.LoggedEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who has which night of which rental: nobody has one that somebody else has. */
public final class Beds {

    private final Map<Night, String> taken = new HashMap<>();

    private record Night(String calendarId, LocalDate night) {}

    /** The events of one commit. */
    public void add(List<LoggedEvent> events) {
        for (LoggedEvent logged : events) {
            switch (logged.event()) {
                case StayConfirmed e ->
                    e.booking().nights().all().forEach(night -> take(e.calendarId(), night, e.booking()));
                case StayCancelled e ->
                    e.booking()
                            .nights()
                            .all()
                            .forEach(night -> taken.remove(
                                    new Night(e.calendarId(), night),
                                    e.booking().stayId()));
                default -> {
                    // nobody gets or loses a night
                }
            }
        }
    }

    private void take(String calendarId, LocalDate night, Booking booking) {
        String before = taken.putIfAbsent(new Night(calendarId, night), booking.stayId());
        unless(
                before == null || before.equals(booking.stayId()),
                "%s of %s belongs to %s and is given to %s",
                night,
                calendarId,
                before,
                booking.stayId());
    }
}
