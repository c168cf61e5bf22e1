package io.trato.command.calendar;

import static io.trato.command.Scenario.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import io.trato.command.Context;
import io.trato.command.Decision;
import io.trato.command.Decision.Accepted;
import io.trato.contract.calendar.Booking;
import io.trato.contract.calendar.CalendarCommand.ConfirmStay;
import io.trato.contract.calendar.CalendarCommand.HoldStay;
import io.trato.contract.calendar.CalendarEvent;
import io.trato.contract.calendar.CalendarEvent.StayConfirmed;
import io.trato.contract.calendar.CalendarRules;
import io.trato.contract.calendar.DayExceptions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are those on the listing's wall, also where the clock is changed, and where it is changed at midnight. */
class CalendarZonesTest {

    private static final CalendarDecider DECIDER = new CalendarDecider();
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Madrid"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("America/Santiago"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("Pacific/Chatham"));

    /** Spring forward and fall back: a day of 23 and one of 25 hours, and days that begin at one o'clock. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid,     2026-03-27, 2026-03-27T22:59:59Z, 2026-03-27T23:00:00Z",
        "Europe/Madrid,     2026-03-29, 2026-03-29T21:59:59Z, 2026-03-29T22:00:00Z",
        "Europe/Madrid,     2026-10-25, 2026-10-25T22:59:59Z, 2026-10-25T23:00:00Z",
        "America/Santiago,  2026-04-04, 2026-04-05T03:59:59Z, 2026-04-05T04:00:00Z",
        "America/Santiago,  2026-09-05, 2026-09-06T03:59:59Z, 2026-09-06T04:00:00Z",
        "America/Sao_Paulo, 2018-11-03, 2018-11-04T02:59:59Z, 2018-11-04T03:00:00Z",
        "America/Sao_Paulo, 2026-03-01, 2026-03-02T02:59:59Z, 2026-03-02T03:00:00Z"
    })
    void oneCanArriveUntilTheDayIsOver(String zone, LocalDate arrival, Instant last, Instant tooLate) {
        assertThat(hold(ZoneId.of(zone), arrival, last)).isInstanceOf(Accepted.class);
        assertThat(hold(ZoneId.of(zone), arrival, tooLate)).isInstanceOf(Decision.Refused.class);
    }

    /** In Santiago the clock goes from 24:00 to 01:00 on 6 September 2026, in Madrid 25 October has 25 hours. */
    @ParameterizedTest
    @CsvSource({
        "America/Santiago,  2026-09-03, 2026-09-04, 2026-09-06T04:00:00Z",
        "Europe/Madrid,     2026-10-23, 2026-10-24, 2026-10-25T23:00:00Z",
        "Europe/Madrid,     2026-03-27, 2026-03-28, 2026-03-29T22:00:00Z",
        "America/Sao_Paulo, 2018-11-01, 2018-11-02, 2018-11-04T03:00:00Z"
    })
    void aStayIsCompletedWhenTheSecondDayBegins(String zone, LocalDate arrival, LocalDate departure, Instant at) {
        Instant before = arrival.minusDays(3).atStartOfDay(ZoneId.of(zone)).toInstant();
        Booking booking = CalendarDeciderTest.booking("1", arrival, departure);
        Decision<CalendarEvent> decision =
                DECIDER.decide(DECIDER.initial(), new ConfirmStay("calendar-1", booking), context(zone, before));
        assertThat(decision).isEqualTo(new Accepted<>(List.of(new StayConfirmed("calendar-1", booking, at))));
    }

    /** Lead time counts days on the wall: whatever the hours of the days between, it is the date that decides. */
    @Test
    void leadTimeIsCountedInDaysOfTheZone() {
        qt().withExamples(3_000).forAll(longs().all()).check(seed -> {
            Random random = new Random(seed);
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            Instant at = Instant.parse("2010-01-01T00:00:00Z").plusSeconds(random.nextLong(700_000_000L));
            LocalDate today = at.atZone(zone).toLocalDate();
            int lead = random.nextInt(5);
            LocalDate arrival = today.plusDays(random.nextInt(11) - 3);
            CalendarRules rules = new CalendarRules(List.of(DayOfWeek.values()), 1, 365, lead, 0, null);
            CalendarState state = new CalendarState(rules, DayExceptions.NONE, Map.of());
            boolean accepted = DECIDER.decide(
                            state,
                            new HoldStay("calendar-1", CalendarDeciderTest.booking("1", arrival, arrival.plusDays(2))),
                            context(zone.getId(), at))
                    instanceof Accepted;
            return accepted == !arrival.isBefore(today.plusDays(lead));
        });
    }

    private static Decision<CalendarEvent> hold(ZoneId zone, LocalDate arrival, Instant at) {
        Booking booking = CalendarDeciderTest.booking("1", arrival, arrival.plusDays(1));
        return DECIDER.decide(DECIDER.initial(), new HoldStay("calendar-1", booking), context(zone.getId(), at));
    }

    private static Context<CalendarFacts> context(String zone, Instant at) {
        return new Context<>(SYSTEM, at, false, CalendarDeciderTest.facts(ZoneId.of(zone)));
    }
}
