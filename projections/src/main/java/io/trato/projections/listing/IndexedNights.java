package io.trato.projections.listing;

import io.trato.contract.calendar.CalendarBook;
import io.trato.contract.calendar.CalendarRules;
import io.trato.contract.calendar.Days;
import io.trato.contract.calendar.TakenNights;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which nights of a rental can be stayed, as ranges of days that an index can be asked about. It has no end: what is said is what
 * is not to be had and what is otherwise than the rules say, so that no day comes nearer by itself and nothing has to be written
 * anew as time goes by.
 *
 * @param blocked closed by exceptions, or taken, the nights that are kept free beside a stay included
 * @param closedOn the days of the week that the rules close
 * @param opened nights that exceptions open all the same
 * @param minimum nights of a stay, where its arrival's day says nothing else
 * @param maximum the same
 * @param ruled arrivals' days that say something else
 * @param lengths what they say
 * @param lead the days between today and the first arrival's day
 * @param zone in which today is meant
 */
public record IndexedNights(
        List<Range> blocked,
        List<DayOfWeek> closedOn,
        List<Range> opened,
        int minimum,
        int maximum,
        List<Range> ruled,
        List<Lengths> lengths,
        int lead,
        String zone) {

    /** Days, half-open, in the words of Elasticsearch. */
    public record Range(LocalDate gte, LocalDate lt) {

        static Range of(Days days) {
            return new Range(days.from(), days.until());
        }
    }

    /** How long a stay that arrives on one of these days may be. */
    public record Lengths(Range arrivals, int minimum, int maximum) {}

    static IndexedNights of(@Nullable CalendarBook calendar, ZoneId zone) {
        CalendarBook book = calendar == null ? CalendarBook.EMPTY : calendar;
        CalendarRules rules = book.rules();
        List<Range> blocked = new ArrayList<>(
                those(book, days -> Boolean.FALSE.equals(days.says().open())));
        book.taken().forEach(stay -> blocked.add(around(stay, rules.bufferNights())));
        EnumSet<DayOfWeek> closed = EnumSet.allOf(DayOfWeek.class);
        rules.openOn().forEach(closed::remove);
        return new IndexedNights(
                blocked,
                List.copyOf(closed),
                closed.isEmpty()
                        ? List.of()
                        : those(book, days -> Boolean.TRUE.equals(days.says().open())),
                rules.minimumNights(),
                rules.maximumNights(),
                those(book, IndexedNights::isRuled),
                book.days().runs().stream()
                        .filter(IndexedNights::isRuled)
                        .map(days -> new Lengths(
                                Range.of(days), book.minimumNights(days.from()), book.maximumNights(days.from())))
                        .toList(),
                rules.leadDays(),
                zone.getId());
    }

    private static List<Range> those(CalendarBook book, Predicate<Days> wanted) {
        return book.days().runs().stream().filter(wanted).map(Range::of).toList();
    }

    private static boolean isRuled(Days days) {
        return days.says().minimumNights() != null || days.says().maximumNights() != null;
    }

    private static Range around(TakenNights stay, int buffer) {
        return new Range(
                stay.nights().arrival().minusDays(buffer),
                stay.nights().departure().plusDays(buffer));
    }
}
