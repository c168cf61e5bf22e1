package io.trato.projections.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Money;
import io.trato.contract.calendar.BookedStay;
import io.trato.contract.calendar.Booking;
import io.trato.contract.calendar.Calendar;
import io.trato.contract.calendar.CalendarEvent.CalendarRulesSet;
import io.trato.contract.calendar.CalendarEvent.DaysSet;
import io.trato.contract.calendar.CalendarEvent.HoldExpired;
import io.trato.contract.calendar.CalendarEvent.StayCancelled;
import io.trato.contract.calendar.CalendarEvent.StayCompleted;
import io.trato.contract.calendar.CalendarEvent.StayConfirmed;
import io.trato.contract.calendar.CalendarEvent.StayHeld;
import io.trato.contract.calendar.CalendarRules;
import io.trato.contract.calendar.Closure;
import io.trato.contract.calendar.DayException;
import io.trato.contract.calendar.Days;
import io.trato.contract.calendar.Nights;
import io.trato.contract.calendar.StayStatus;
import io.trato.contract.calendar.TakenNights;
import io.trato.projections.Shelf;
import io.trato.projections.Story;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFoldTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Instant SOON = Instant.parse("2026-04-01T10:00:00Z");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final CalendarRules RULES =
            new CalendarRules(List.of(DayOfWeek.values()), 2, 28, 1, 1, new Money(9_500, "EUR"));
    private static final Days CLOSED = new Days(MAY, MAY.plusDays(7), DayException.NONE.open(false));
    private static final Booking ONE = booking("1", MAY.plusDays(10), MAY.plusDays(12));
    private static final Booking OTHER = booking("2", MAY.plusDays(20), MAY.plusDays(22));

    private final Story story = Story.of(
            new CalendarRulesSet("calendar-1", RULES),
            new DaysSet("calendar-1", List.of(CLOSED)),
            new StayHeld("calendar-1", OTHER, SOON.plusSeconds(900)),
            new StayHeld("calendar-1", ONE, SOON.plusSeconds(900)),
            new StayConfirmed("calendar-1", ONE, SOON.plusSeconds(9_000)));

    @Test
    void aCalendarTellsWhyEachNightIsClosed() {
        Calendar calendar = Shelf.folded(new CalendarFold(), story).get("calendar-1");
        assertThat(calendar.listingId()).isEqualTo("listing-1");
        assertThat(calendar.version()).isEqualTo(4);
        assertThat(calendar.book().taken())
                .containsExactly(
                        new TakenNights("stay-1", ONE.nights(), null),
                        new TakenNights("stay-2", OTHER.nights(), SOON.plusSeconds(900)));
        assertThat(closure(calendar, MAY, SOON)).isEqualTo(Closure.CLOSED);
        assertThat(closure(calendar, MAY.plusDays(7), SOON)).isNull();
        assertThat(closure(calendar, MAY.plusDays(9), SOON)).isEqualTo(Closure.BUFFER);
        assertThat(closure(calendar, MAY.plusDays(10), SOON)).isEqualTo(Closure.BOOKED);
        assertThat(closure(calendar, MAY.plusDays(12), SOON)).isEqualTo(Closure.BUFFER);
        assertThat(closure(calendar, MAY.plusDays(21), SOON)).isEqualTo(Closure.HELD);
        assertThat(closure(calendar, MAY.plusDays(21), SOON.plusSeconds(900))).isNull();
        assertThat(closure(calendar, LocalDate.of(2026, 4, 1), SOON)).isEqualTo(Closure.TOO_SOON);
        assertThat(closure(calendar, LocalDate.of(2026, 4, 2), SOON)).isNull();
    }

    @Test
    void staysThatAreOverLeaveTheirNights() {
        story.then(new StayCompleted("calendar-1", ONE)).then(new HoldExpired("calendar-1", OTHER));
        assertThat(Shelf.folded(new CalendarFold(), story)
                        .get("calendar-1")
                        .book()
                        .taken())
                .isEmpty();
    }

    @Test
    void aStayFromItsHoldToItsEnd() {
        assertThat(stay("stay-1"))
                .isEqualTo(new BookedStay(
                        "stay-1",
                        5,
                        "calendar-1",
                        "job-1",
                        "account-c",
                        "account-p",
                        ONE.nights(),
                        StayStatus.CONFIRMED,
                        null,
                        SOON.plusSeconds(9_000),
                        Story.at(5)));
        assertThat(stay("stay-2").heldUntil()).isEqualTo(SOON.plusSeconds(900));
        story.then(new HoldExpired("calendar-1", OTHER)).then(new StayCancelled("calendar-1", ONE));
        assertThat(stay("stay-2").status()).isEqualTo(StayStatus.PROPOSED);
        assertThat(stay("stay-2").heldUntil()).isNull();
        assertThat(stay("stay-1").status()).isEqualTo(StayStatus.CANCELLED);
    }

    private BookedStay stay(String id) {
        return Shelf.folded(new StayFold(), story).get(id);
    }

    private static Closure closure(Calendar calendar, LocalDate night, Instant at) {
        return calendar.book().closure(night, at, ROME).orElse(null);
    }

    private static Booking booking(String number, LocalDate arrival, LocalDate departure) {
        return new Booking("stay-" + number, "job-" + number, "account-c", "account-p", new Nights(arrival, departure));
    }
}
