package io.trato.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.CommandLine;
import io.trato.command.bus.Streams;
import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Envelope;
import io.trato.contract.Ids;
import io.trato.contract.Money;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.account.AccountCommand.RegisterAccount;
import io.trato.contract.calendar.Booking;
import io.trato.contract.calendar.CalendarCommand.CloseDays;
import io.trato.contract.calendar.CalendarCommand.ConfirmStay;
import io.trato.contract.calendar.CalendarCommand.HoldStay;
import io.trato.contract.calendar.CalendarCommand.PriceDays;
import io.trato.contract.calendar.CalendarCommand.SetCalendarRules;
import io.trato.contract.calendar.CalendarEvent.StayHeld;
import io.trato.contract.calendar.CalendarRules;
import io.trato.contract.calendar.Nights;
import io.trato.contract.calendar.StayQuote;
import io.trato.contract.listing.ListingCommand.DraftListing;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.Location;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import io.trato.contract.market.StayDeadlines;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calendars through Axon's bus to a real log and back: on several nodes, and with snapshots. */
class CalendarOnTheLogTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Actor SYSTEM = Actor.system("test");
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final CommandLine line = new CommandLine();
    private final Actor provider = new Actor(Ids.fresh(Ids.ACCOUNT, 1), Set.of(Role.PROVIDER));
    private final String listing = Ids.fresh(Ids.LISTING, 1);
    private final String calendar = Ids.sibling(Ids.CALENDAR, listing);

    @BeforeEach
    void list() {
        send(
                line,
                Actor.ANONYMOUS,
                new RegisterAccount(provider.id(), "p@example.org", "P", Set.of(Role.PROVIDER), "es"));
        Location place = new Location(-33.4, -70.6, null, "Santiago", null, "CL", "America/Santiago");
        ListingContent content = new ListingContent(
                "Loft",
                "Centro",
                "rental.entire-home",
                place,
                new Price(45_000, "CLP", PriceUnit.NIGHT),
                null,
                null,
                null);
        done(send(line, provider, new DraftListing(listing, provider.id(), ListingKind.RENTAL, content, true)));
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void ofManyHoldsOnTwoNodesOneIsKept() throws Exception {
        List<Future<Outcome>> running = new ArrayList<>();
        try (CommandLine elsewhere = line.another();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                CommandLine node = i % 2 == 0 ? line : elsewhere;
                HoldStay hold = new HoldStay(calendar, booking(i, JUNE));
                running.add(threads.submit(() -> sendUntilDecided(node, hold)));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> one : running) {
                outcomes.add(one.get());
            }
            assertThat(outcomes).filteredOn(Receipt.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Refusal.class::isInstance)
                    .extracting(refused -> ((Refusal) refused).code())
                    .containsOnly(RefusalCode.NIGHTS_TAKEN);
        }
        assertThat(line.log().stream(calendar, 0))
                .singleElement()
                .satisfies(logged -> assertThat(logged.event()).isInstanceOf(StayHeld.class));
    }

    /** Everything that a state can hold goes through a snapshot's JSON; a node that has only that decides the same. */
    @Test
    void aCalendarWithASnapshotDecidesAsOneWithout() {
        CalendarRules rules =
                new CalendarRules(List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), 1, 30, 1, 1, new Money(50_000, "CLP"));
        done(send(line, provider, new SetCalendarRules(calendar, rules)));
        done(send(line, provider, new CloseDays(calendar, JUNE.plusDays(200), JUNE.plusDays(230))));
        done(send(line, SYSTEM, new ConfirmStay(calendar, booking(1, LocalDate.of(2026, 6, 5)))));
        done(send(line, SYSTEM, new HoldStay(calendar, booking(2, LocalDate.of(2026, 6, 12)))));
        for (int i = 0; i < 120; i++) {
            Money price = new Money(50_000 + i, "CLP");
            done(send(line, provider, new PriceDays(calendar, JUNE.plusDays(i), JUNE.plusDays(i + 1), price)));
        }
        awaitSnapshot();
        CalendarState state = new Streams(line.log())
                .state(Ids.CALENDAR, calendar, new CalendarDecider())
                .orElseThrow();
        assertThat(state.days().runs()).hasSizeGreaterThan(100);

        try (CommandLine elsewhere = line.another()) {
            HoldStay taken = new HoldStay(calendar, booking(3, LocalDate.of(2026, 6, 5)));
            HoldStay held = new HoldStay(calendar, booking(4, LocalDate.of(2026, 6, 12)));
            HoldStay closed = new HoldStay(calendar, booking(5, LocalDate.of(2026, 6, 8)));
            HoldStay free = new HoldStay(calendar, booking(6, LocalDate.of(2026, 6, 19)));
            assertThat(refusal(send(elsewhere, SYSTEM, taken))).isEqualTo(RefusalCode.NIGHTS_TAKEN);
            assertThat(refusal(send(elsewhere, SYSTEM, held))).isEqualTo(RefusalCode.NIGHTS_TAKEN);
            assertThat(refusal(send(elsewhere, SYSTEM, closed))).isEqualTo(RefusalCode.NIGHTS_CLOSED);
            done(send(elsewhere, provider, new SetCalendarRules(calendar, rules)));
            assertThat(send(elsewhere, SYSTEM, free)).isEqualTo(new Receipt(calendar, 124));
        }
    }

    @Test
    void aQuoteIsExactInACurrencyWithoutMinorUnits() {
        done(send(
                line, provider, new PriceDays(calendar, JUNE.plusDays(1), JUNE.plusDays(2), new Money(60_001, "CLP"))));
        RentedListings listings = new RentedListings(new Streams(line.log()), StayDeadlines.FIRST);
        StaysOnOffer offers =
                new StaysOnOffer(listings, new RememberedCalendars(line.log()), new BookedJobs(line.log()));

        StayQuote quote =
                offers.quote(listing, new Nights(JUNE, JUNE.plusDays(3)), NOW).orElseThrow();

        assertThat(quote.total()).isEqualTo(new Money(150_001, "CLP"));
        assertThat(quote.each()).hasSize(3);
        assertThat(quote.obstacle()).isNull();
        StayQuote past =
                offers.quote(listing, new Nights(JUNE, JUNE.plusDays(400)), NOW).orElseThrow();
        assertThat(past.obstacle().code()).isEqualTo(RefusalCode.NIGHTS_TOO_MANY);
        assertThat(past.total()).isNull();
        assertThat(offers.quote(Ids.fresh(Ids.LISTING, 9), new Nights(JUNE, JUNE), NOW))
                .isEmpty();
    }

    private Booking booking(int number, LocalDate arrival) {
        String job = Ids.derived(Ids.JOB, "job " + number);
        return Booking.of(job, "account-c", provider.id(), new Nights(arrival, arrival.plusDays(1)));
    }

    private void awaitSnapshot() {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (line.sql().queryForObject("select count(*) from snapshot where stream = ?", Long.class, calendar) == 0) {
            assertThat(Instant.now()).as("no snapshot was taken").isBefore(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** BUSY decides nothing: others were quicker five times over, and whoever is told so asks again. */
    private static Outcome sendUntilDecided(CommandLine node, Command command) {
        Outcome outcome = send(node, SYSTEM, command);
        while (outcome instanceof Refusal refused && refused.code() == RefusalCode.BUSY) {
            outcome = send(node, SYSTEM, command);
        }
        return outcome;
    }

    private static Outcome send(CommandLine node, Actor actor, Command command) {
        return node.commands().send(command, Envelope.of(actor, NOW));
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Receipt.class);
    }

    private static RefusalCode refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refusal.class);
        return ((Refusal) outcome).code();
    }
}
