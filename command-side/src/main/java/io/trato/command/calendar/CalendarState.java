package io.trato.command.calendar;

import io.trato.command.bus.Snapshot;
import io.trato.contract.calendar.CalendarBook;
import io.trato.contract.calendar.CalendarRules;
import io.trato.contract.calendar.DayExceptions;
import io.trato.contract.calendar.Days;
import io.trato.contract.calendar.StayStatus;
import io.trato.contract.calendar.TakenNights;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Revision;

/**
 * What a calendar has become. Stays that are over are remembered for a while, so that nobody takes them up again; after that
 * their nights have long passed.
 *
 * @param stays by their identifiers
 */
@Revision("1")
public record CalendarState(CalendarRules rules, DayExceptions days, Map<String, StayState> stays) implements Snapshot {

    static final CalendarState EMPTY = new CalendarState(CalendarRules.FIRST, DayExceptions.NONE, Map.of());

    /** Longer than any message of a stay may be late after its departure. */
    private static final int REMEMBERED_DAYS = 30;

    public CalendarState {
        stays = Map.copyOf(stays);
    }

    /** What guards and people look things up in. */
    public CalendarBook book() {
        List<TakenNights> taken = stays.values().stream()
                .filter(stay -> stay.status() == StayStatus.HELD || stay.status() == StayStatus.CONFIRMED)
                .map(stay -> new TakenNights(
                        stay.booking().stayId(),
                        stay.booking().nights(),
                        stay.status() == StayStatus.HELD ? stay.until() : null))
                .sorted(Comparator.comparing((TakenNights stay) -> stay.nights().arrival())
                        .thenComparing(TakenNights::stayId))
                .toList();
        return new CalendarBook(rules, days, taken);
    }

    CalendarState rules(CalendarRules next) {
        return new CalendarState(next, days, stays);
    }

    CalendarState days(Collection<Days> said) {
        return new CalendarState(rules, days.with(said), stays);
    }

    /** With a stay as it is from now on. @param at the present; what was over long before is forgotten */
    CalendarState stay(StayState stay, Instant at) {
        LocalDate forgotten = at.atZone(ZoneOffset.UTC).toLocalDate().minusDays(REMEMBERED_DAYS);
        Map<String, StayState> next = new HashMap<>(stays);
        next.values()
                .removeIf(other -> other.status() != StayStatus.CONFIRMED
                        && other.booking().nights().departure().isBefore(forgotten));
        next.put(stay.booking().stayId(), stay);
        return new CalendarState(rules, days, next);
    }
}
