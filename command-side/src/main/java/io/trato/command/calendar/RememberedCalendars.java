package io.trato.command.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.trato.contract.calendar.CalendarEvent;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import java.util.List;

/**
 * Calendars as of their last committed event, for whoever only looks. A calendar's stream grows as long as its listing is let:
 * what was read once is remembered, and only what came after it is read. Events never change, so it can only be behind.
 */
public final class RememberedCalendars {

    private static final int CALENDARS = 2_000;
    private static final CalendarDecider DECIDER = new CalendarDecider();

    /** @param next the sequence of the first event that is not in it */
    private record Known(CalendarState state, long next) {}

    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(CALENDARS).executor(Runnable::run).build();
    private final Log log;

    public RememberedCalendars(Log log) {
        this.log = log;
    }

    public CalendarState of(String calendarId) {
        Known before = known.getIfPresent(calendarId);
        Known now = before == null ? new Known(DECIDER.initial(), 0) : before;
        List<LoggedEvent> since = log.stream(calendarId, now.next());
        CalendarState state = now.state();
        for (LoggedEvent logged : since) {
            state = DECIDER.evolve(state, (CalendarEvent) logged.event(), logged.at());
        }
        if (!since.isEmpty()) {
            known.put(calendarId, new Known(state, since.getLast().sequence() + 1));
        }
        return state;
    }
}
