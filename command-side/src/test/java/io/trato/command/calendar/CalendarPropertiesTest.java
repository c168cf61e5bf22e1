package io.trato.command.calendar;

import static io.trato.command.Scenario.SYSTEM;
import static io.trato.command.Scenario.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import io.trato.command.Context;
import io.trato.command.Decision.Accepted;
import io.trato.contract.Actor;
import io.trato.contract.Money;
import io.trato.contract.Role;
import io.trato.contract.calendar.Booking;
import io.trato.contract.calendar.CalendarCommand;
import io.trato.contract.calendar.CalendarCommand.CancelStay;
import io.trato.contract.calendar.CalendarCommand.CloseDays;
import io.trato.contract.calendar.CalendarCommand.CompleteStay;
import io.trato.contract.calendar.CalendarCommand.ConfirmStay;
import io.trato.contract.calendar.CalendarCommand.ExpireHold;
import io.trato.contract.calendar.CalendarCommand.HoldStay;
import io.trato.contract.calendar.CalendarCommand.OpenDays;
import io.trato.contract.calendar.CalendarCommand.PriceDays;
import io.trato.contract.calendar.CalendarCommand.ResetDays;
import io.trato.contract.calendar.CalendarCommand.SetCalendarRules;
import io.trato.contract.calendar.CalendarEvent;
import io.trato.contract.calendar.CalendarRules;
import io.trato.contract.calendar.StayStatus;
import io.trato.contract.calendar.TakenNights;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever anybody asks of a calendar, in any order, late and twice: no night ever has two stays, what is over stays over, and
 * the events alone lead to the same calendar.
 */
class CalendarPropertiesTest {

    private static final String ID = "calendar-1";
    private static final Actor PROVIDER = account("account-p", Role.PROVIDER);
    private static final CalendarDecider DECIDER = new CalendarDecider();
    private static final LocalDate START = LocalDate.of(2026, 3, 20);
    private static final CalendarFacts FACTS = CalendarDeciderTest.facts(ZoneId.of("America/Santiago"));

    @Test
    void noNightEverHasTwoStays() {
        qt().withExamples(2_000).forAll(longs().all()).check(CalendarPropertiesTest::holds);
    }

    private static boolean holds(long seed) {
        Random random = new Random(seed);
        Map<Integer, Booking> bookings = new HashMap<>();
        CalendarState state = DECIDER.initial();
        List<CalendarEvent> events = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        Instant latest = Instant.parse("2026-03-20T12:00:00Z");
        for (int step = 0; step < 60; step++) {
            latest = latest.plus(Duration.ofMinutes(random.nextInt(random.nextInt(8) == 0 ? 2_000 : 9)));
            // A policy that was held up asks at the instant of its event.
            Instant at = random.nextInt(4) == 0 ? latest.minus(Duration.ofMinutes(random.nextInt(40))) : latest;
            CalendarState before = state;
            boolean edits = random.nextInt(5) == 0;
            CalendarCommand command = edits ? edit(random) : ofStay(random, bookings);
            Context<CalendarFacts> context = new Context<>(edits ? PROVIDER : SYSTEM, at, false, FACTS);
            if (DECIDER.decide(state, command, context) instanceof Accepted<CalendarEvent> accepted) {
                assertThat(accepted.events()).hasSizeLessThanOrEqualTo(1);
                for (CalendarEvent event : accepted.events()) {
                    state = DECIDER.evolve(state, event, at);
                    events.add(event);
                    times.add(at);
                }
            }
            assertNoNightTwice(state, latest);
            assertOverIsOver(before, state);
        }
        CalendarState replayed = DECIDER.initial();
        for (int i = 0; i < events.size(); i++) {
            replayed = DECIDER.evolve(replayed, events.get(i), times.get(i));
        }
        assertThat(replayed).isEqualTo(state);
        return true;
    }

    private static void assertNoNightTwice(CalendarState state, Instant latest) {
        List<TakenNights> taken =
                state.book().taken().stream().filter(stay -> stay.at(latest)).toList();
        for (TakenNights one : taken) {
            for (TakenNights other : taken) {
                assertThat(one == other || !one.nights().meet(other.nights(), 0))
                        .as("%s and %s", one, other)
                        .isTrue();
            }
        }
    }

    private static void assertOverIsOver(CalendarState before, CalendarState after) {
        before.stays().forEach((id, stay) -> {
            StayState now = after.stays().get(id);
            switch (stay.status()) {
                case CANCELLED, COMPLETED ->
                    assertThat(now == null || now.status() == stay.status()).isTrue();
                case CONFIRMED ->
                    assertThat(now.status()).isIn(StayStatus.CONFIRMED, StayStatus.CANCELLED, StayStatus.COMPLETED);
                case HELD, PROPOSED -> {
                    // Anything may become of it.
                }
            }
        });
    }

    private static CalendarCommand ofStay(Random random, Map<Integer, Booking> bookings) {
        Booking booking = bookings.computeIfAbsent(random.nextInt(7), number -> {
            LocalDate arrival = START.plusDays(random.nextInt(6));
            return CalendarDeciderTest.booking("" + number, arrival, arrival.plusDays(1 + random.nextInt(3)));
        });
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> new HoldStay(ID, booking);
            case 3, 4, 5 -> new ConfirmStay(ID, booking);
            case 6 -> new CancelStay(ID, booking);
            case 7 -> new ExpireHold(ID, booking.stayId());
            default -> new CompleteStay(ID, booking.stayId());
        };
    }

    private static CalendarCommand edit(Random random) {
        LocalDate from = START.plusDays(random.nextInt(8));
        LocalDate until = from.plusDays(1 + random.nextInt(3));
        return switch (random.nextInt(6)) {
            case 0 -> new CloseDays(ID, from, until);
            case 1 -> new OpenDays(ID, from, until);
            case 2 -> new PriceDays(ID, from, until, new Money(9_000, "EUR"));
            case 3 ->
                new SetCalendarRules(
                        ID,
                        new CalendarRules(
                                List.of(DayOfWeek.values()), 1, 9, random.nextInt(2), random.nextInt(2), null));
            default -> new ResetDays(ID, from, until);
        };
    }
}
