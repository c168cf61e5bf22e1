package io.trato.query.listing;

import io.trato.contract.calendar.Booking;
import io.trato.contract.calendar.CalendarBook;
import io.trato.contract.calendar.CalendarEvent;
import io.trato.contract.calendar.CalendarEvent.CalendarRulesSet;
import io.trato.contract.calendar.CalendarEvent.DaysSet;
import io.trato.contract.calendar.CalendarEvent.StayCancelled;
import io.trato.contract.calendar.CalendarEvent.StayConfirmed;
import io.trato.contract.calendar.CalendarRules;
import io.trato.contract.calendar.DayException;
import io.trato.contract.calendar.Days;
import io.trato.contract.calendar.Nights;
import io.trato.projections.calendar.CalendarFold;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A calendar in which anything happens, and its book. */
final class RandomCalendar {

    private final String id;
    private final LocalDate first;
    private final Random random;
    private CalendarBook book = CalendarBook.EMPTY;

    RandomCalendar(String id, LocalDate first, Random random) {
        this.id = id;
        this.first = first;
        this.random = random;
    }

    CalendarBook book() {
        return book;
    }

    CalendarEvent next() {
        CalendarEvent event =
                switch (random.nextInt(5)) {
                    case 0 -> new CalendarRulesSet(id, rules());
                    case 1, 2 -> new DaysSet(id, List.of(days()));
                    case 3 -> new StayConfirmed(id, booking(), Instant.EPOCH);
                    default -> new StayCancelled(id, booking());
                };
        book = CalendarFold.after(book, event);
        return event;
    }

    /** What the guards of a new stay would say. */
    boolean has(Nights nights, Instant at, ZoneId zone) {
        return nights.count() >= book.minimumNights(nights.arrival())
                && nights.count() <= book.maximumNights(nights.arrival())
                && !nights.arrival().isBefore(book.earliestArrival(at, zone))
                && nights.all().allMatch(book::isOpen)
                && book.inTheWay(nights, "", at).isEmpty();
    }

    private CalendarRules rules() {
        List<DayOfWeek> open =
                Stream.of(DayOfWeek.values()).filter(_ -> random.nextInt(4) > 0).toList();
        return new CalendarRules(
                open, 1 + random.nextInt(2), 3 + random.nextInt(6), random.nextInt(3), random.nextInt(2), null);
    }

    private Days days() {
        LocalDate from = first.plusDays(random.nextInt(30));
        DayException says = new DayException(
                random.nextInt(3) == 0 ? null : random.nextInt(3) > 0,
                null,
                random.nextBoolean() ? null : 1 + random.nextInt(3),
                random.nextBoolean() ? null : 2 + random.nextInt(6));
        return new Days(from, from.plusDays(1 + random.nextInt(9)), says);
    }

    private Booking booking() {
        LocalDate arrival = first.plusDays(random.nextInt(30));
        return new Booking(
                "stay-" + random.nextInt(4),
                "job-1",
                "account-c",
                "account-p",
                new Nights(arrival, arrival.plusDays(1 + random.nextInt(4))));
    }
}
