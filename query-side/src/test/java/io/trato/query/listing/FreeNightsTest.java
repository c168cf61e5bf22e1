package io.trato.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Actor;
import io.trato.contract.PageRequest;
import io.trato.contract.calendar.Booking;
import io.trato.contract.calendar.CalendarEvent;
import io.trato.contract.calendar.CalendarEvent.CalendarRulesSet;
import io.trato.contract.calendar.CalendarEvent.DaysSet;
import io.trato.contract.calendar.CalendarEvent.HoldExpired;
import io.trato.contract.calendar.CalendarEvent.StayCancelled;
import io.trato.contract.calendar.CalendarEvent.StayConfirmed;
import io.trato.contract.calendar.CalendarEvent.StayHeld;
import io.trato.contract.calendar.CalendarRules;
import io.trato.contract.calendar.DayException;
import io.trato.contract.calendar.Days;
import io.trato.contract.calendar.Nights;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingEvent.ListingDrafted;
import io.trato.contract.listing.ListingEvent.ListingPublished;
import io.trato.contract.listing.ListingFilter;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.ListingOrder;
import io.trato.contract.listing.ListingsFound;
import io.trato.contract.listing.Location;
import io.trato.contract.listing.SearchListings;
import io.trato.query.Marketplace;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rentals that are free between dates, out of the real index. */
class FreeNightsTest {

    private static final ZoneId ZONE = ZoneId.of("Pacific/Kiritimati");
    private static final LocalDate TODAY = LocalDate.now(ZONE);
    /** A Monday some weeks ahead. */
    private static final LocalDate MONDAY = TODAY.plusWeeks(6).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    private static Marketplace marketplace;
    private static int listings;

    @BeforeAll
    static void open() throws Exception {
        marketplace = new Marketplace();
        marketplace.happened(
                new ListingDrafted("listing-sale", "account-p", ListingKind.SALE, content()),
                new ListingPublished("listing-sale"));
    }

    @AfterAll
    static void close() {
        marketplace.close();
    }

    @Test
    void aBookingMakesItVanishAndACancellationBringsItBack() throws Exception {
        String rental = rental();
        Booking stay = booking(rental, 3, 5);
        assertThat(free(rental, 0, 7)).isTrue();

        happened(new StayHeld(calendar(rental), stay, Instant.now().plusSeconds(900)));
        assertThat(free(rental, 0, 7)).isFalse();
        assertThat(free(rental, 0, 3)).as("up to its arrival").isTrue();
        assertThat(free(rental, 5, 7)).as("from its departure on").isTrue();
        assertThat(free(rental, 4, 5)).isFalse();

        happened(new HoldExpired(calendar(rental), stay));
        assertThat(free(rental, 0, 7)).isTrue();
        happened(new StayConfirmed(calendar(rental), stay, Instant.now()));
        assertThat(free(rental, 3, 4)).isFalse();
        happened(new StayCancelled(calendar(rental), stay));
        assertThat(free(rental, 0, 7)).isTrue();
    }

    @Test
    void nightsBesideAStayAreKeptFree() throws Exception {
        String rental = rental();
        happened(new CalendarRulesSet(calendar(rental), rules(7, 1, 365, 0, 1)));
        happened(new StayConfirmed(calendar(rental), booking(rental, 3, 5), Instant.now()));
        assertThat(free(rental, 0, 2)).isTrue();
        assertThat(free(rental, 0, 3)).isFalse();
        assertThat(free(rental, 5, 7)).isFalse();
        assertThat(free(rental, 6, 7)).isTrue();
    }

    @Test
    void exceptionsCloseDaysOpenThemAndSayHowLong() throws Exception {
        String rental = rental();
        happened(new CalendarRulesSet(calendar(rental), rules(5, 2, 10, 0, 0)));
        assertThat(free(rental, 0, 1)).as("too short").isFalse();
        assertThat(free(rental, 0, 5)).isTrue();
        assertThat(free(rental, 0, 6)).as("a Saturday").isFalse();
        assertThat(free(rental, 7, 18)).as("too long").isFalse();

        happened(new DaysSet(
                calendar(rental),
                List.of(
                        days(5, 7, new DayException(true, null, null, null)),
                        days(9, 10, new DayException(false, null, null, null)),
                        days(1, 3, new DayException(null, null, 1, 3)))));
        assertThat(free(rental, 0, 7)).as("the weekend is open").isTrue();
        assertThat(free(rental, 12, 14)).as("the next one is not").isFalse();
        assertThat(free(rental, 8, 10)).as("closed").isFalse();
        assertThat(free(rental, 1, 2)).isTrue();
        assertThat(free(rental, 1, 4)).isTrue();
        assertThat(free(rental, 1, 5)).as("too long for that day").isFalse();
        assertThat(free(rental, 3, 4)).as("as the rules say again").isFalse();
    }

    @Test
    void anArrivalMustNotBeTooSoonOnTheListingsWall() throws Exception {
        String rental = rental();
        long today = ChronoUnit.DAYS.between(MONDAY, TODAY);
        assertThat(free(rental, today, today + 1)).isTrue();
        assertThat(free(rental, today - 1, today + 1)).isFalse();
        happened(new CalendarRulesSet(calendar(rental), rules(7, 1, 365, 2, 0)));
        assertThat(free(rental, today + 1, today + 3)).isFalse();
        assertThat(free(rental, today + 2, today + 3)).isTrue();
    }

    @Test
    void aRentalOfWhichNothingWasSaidIsFreeForAllTimeAndASaleNever() throws Exception {
        String rental = rental();
        assertThat(free(rental, 36_500, 36_503)).isTrue();
        assertThat(free(rental, 0, 366)).as("longer than anybody stays").isFalse();
        ListingsFound found = search(new Nights(MONDAY, MONDAY.plusDays(1)));
        assertThat(ids(found)).contains(rental).doesNotContain("listing-sale");
        assertThat(found.facets()).isNotEmpty();
        assertThat(found.facets().getFirst().counts())
                .singleElement()
                .satisfies(count ->
                        assertThat(count.count()).isEqualTo(found.page().total()));
    }

    /** Whatever happens in a calendar, a search says what the calendar's own guards would. */
    @Test
    void theIndexAgreesWithTheBook() throws Exception {
        for (long seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            String rental = rental();
            RandomCalendar calendar = new RandomCalendar(calendar(rental), MONDAY, random);
            marketplace.happened(Stream.generate(calendar::next).limit(25).toArray(CalendarEvent[]::new));
            for (int question = 0; question < 20; question++) {
                int arrival = random.nextInt(30);
                Nights nights = new Nights(MONDAY.plusDays(arrival), MONDAY.plusDays(arrival + 1L + random.nextInt(8)));
                assertThat(ids(search(nights)).contains(rental))
                        .as("seed %d, %s in %s", seed, nights, calendar.book())
                        .isEqualTo(calendar.has(nights, Instant.now(), ZONE));
            }
        }
    }

    private static void happened(CalendarEvent event) throws Exception {
        marketplace.happened(event);
    }

    private static boolean free(String rental, long from, long to) {
        return ids(search(new Nights(MONDAY.plusDays(from), MONDAY.plusDays(to))))
                .contains(rental);
    }

    private static ListingsFound search(Nights nights) {
        return marketplace.ask(new SearchListings(
                ListingFilter.PUBLISHED.on(nights),
                ListingOrder.NEWEST,
                PageRequest.first(100),
                true,
                Actor.ANONYMOUS));
    }

    private static List<String> ids(ListingsFound found) {
        return found.page().edges().stream().map(edge -> edge.node().id()).toList();
    }

    private static String rental() throws Exception {
        String id = "listing-r" + ++listings;
        marketplace.happened(
                new ListingDrafted(id, "account-p", ListingKind.RENTAL, content()), new ListingPublished(id));
        return id;
    }

    private static ListingContent content() {
        return new ListingContent(
                "Playa",
                null,
                "rental.entire-home",
                new Location(1.87, -157.4, null, null, null, "KI", ZONE.getId()),
                null,
                null,
                null,
                null);
    }

    private static String calendar(String rental) {
        return rental.replace("listing-", "calendar-");
    }

    private static Booking booking(String rental, int from, int to) {
        return new Booking(
                "stay-" + rental,
                "job-1",
                "account-c",
                "account-p",
                new Nights(MONDAY.plusDays(from), MONDAY.plusDays(to)));
    }

    /** @param openDays from Monday on */
    private static CalendarRules rules(int openDays, int minimum, int maximum, int lead, int buffer) {
        return new CalendarRules(
                List.of(DayOfWeek.values()).subList(0, openDays), minimum, maximum, lead, buffer, null);
    }

    private static Days days(int from, int until, DayException says) {
        return new Days(MONDAY.plusDays(from), MONDAY.plusDays(until), says);
    }
}
