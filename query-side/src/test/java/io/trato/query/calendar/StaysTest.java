package io.trato.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Actor;
import io.trato.contract.Page;
import io.trato.contract.PageRequest;
import io.trato.contract.Role;
import io.trato.contract.calendar.BookedStay;
import io.trato.contract.calendar.Booking;
import io.trato.contract.calendar.Calendar;
import io.trato.contract.calendar.CalendarEvent.DaysSet;
import io.trato.contract.calendar.CalendarEvent.StayConfirmed;
import io.trato.contract.calendar.CalendarEvent.StayHeld;
import io.trato.contract.calendar.DayException;
import io.trato.contract.calendar.Days;
import io.trato.contract.calendar.FindCalendar;
import io.trato.contract.calendar.FindStay;
import io.trato.contract.calendar.ListStays;
import io.trato.contract.calendar.Nights;
import io.trato.contract.calendar.StayStatus;
import io.trato.contract.job.TimelineEntry;
import io.trato.contract.job.TimelineFeed;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.Deals;
import io.trato.query.Marketplace;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calendars and stays out of the real index. */
class StaysTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Instant LATER = Instant.parse("2026-05-14T22:00:00Z");
    private static final PageRequest ALL = PageRequest.first(100);
    private static final Actor CLIENT = new Actor(Deals.CLIENT, Set.of(Role.CLIENT));
    private static final Actor PROVIDER = new Actor(Deals.PROVIDER, Set.of(Role.PROVIDER));
    private static final Actor EVE = new Actor("account-eve", Set.of(Role.CLIENT));
    private static final Booking LATE = booking("1", MAY.plusDays(10), Deals.CLIENT);
    private static final Booking EARLY = booking("2", MAY, "account-other");

    private static Marketplace marketplace;

    @BeforeAll
    static void open() throws Exception {
        marketplace = new Marketplace();
        for (LoggedEvent event : Deals.completed("1").events()) {
            marketplace.happened(event.event());
        }
        marketplace.happened(
                new DaysSet("calendar-1", List.of(new Days(MAY, MAY.plusDays(2), DayException.NONE.open(false)))));
        marketplace.happened(new StayHeld("calendar-1", LATE, LATER));
        marketplace.happened(new StayHeld("calendar-1", EARLY, LATER));
        marketplace.happened(new StayConfirmed("calendar-1", LATE, LATER));
    }

    @AfterAll
    static void close() {
        marketplace.close();
    }

    @Test
    void aCalendarIsThereBeforeAnybodyHasSaidAnything() {
        assertThat(marketplace.ask(new FindCalendar("listing-9"))).isEqualTo(Calendar.untouched("listing-9"));
        Calendar calendar = marketplace.ask(new FindCalendar("listing-1"));
        assertThat(calendar.version()).isEqualTo(3);
        assertThat(calendar.book().isOpen(MAY)).isFalse();
        assertThat(calendar.book().taken())
                .extracting(taken -> taken.nights().arrival())
                .containsExactly(MAY, MAY.plusDays(10));
    }

    @Test
    void aStayIsItsTwoSides() {
        for (Actor viewer : List.of(CLIENT, PROVIDER, Marketplace.OPERATOR, Marketplace.AUDITOR)) {
            assertThat(marketplace.ask(new FindStay("stay-1", viewer)))
                    .get()
                    .extracting(BookedStay::status, BookedStay::completesAt)
                    .containsExactly(StayStatus.CONFIRMED, LATER);
        }
        assertThat(marketplace.ask(new FindStay("stay-1", EVE))).isEmpty();
        assertThat(marketplace.ask(new FindStay("stay-2", CLIENT))).isEmpty();
    }

    @Test
    void staysByTheirArrivals() {
        assertThat(ids(null, PROVIDER)).containsExactly("stay-2", "stay-1");
        assertThat(ids(StayStatus.CONFIRMED, Marketplace.AUDITOR)).containsExactly("stay-1");
        assertThat(ids(null, CLIENT)).containsExactly("stay-1");
        assertThat(ids(null, EVE)).isEmpty();
    }

    @Test
    void whatHappensInTheCalendarBelongsToItsDealAndToNoOther() throws Exception {
        List<String> live = new ArrayList<>();
        try (TimelineFeed.Following following = marketplace
                .bean(TimelineFeed.class)
                .follow("job-1", 0, PROVIDER)
                .orElseThrow()) {
            while (!live.contains("StayConfirmed")) {
                List<TimelineEntry> next = following.next(Duration.ofSeconds(20));
                assertThat(next).isNotEmpty();
                next.forEach(entry -> live.add(entry.type()));
            }
        }
        assertThat(live).endsWith("StayHeld", "StayConfirmed").doesNotContain("DaysSet");
        assertThat(live.stream().filter("StayHeld"::equals)).hasSize(1);
    }

    private static List<String> ids(@Nullable StayStatus status, Actor viewer) {
        Page<BookedStay> page = marketplace.ask(new ListStays("calendar-1", status, ALL, viewer));
        return page.edges().stream().map(edge -> edge.node().id()).toList();
    }

    private static Booking booking(String number, LocalDate arrival, String client) {
        return new Booking(
                "stay-" + number, "job-" + number, client, Deals.PROVIDER, new Nights(arrival, arrival.plusDays(2)));
    }
}
