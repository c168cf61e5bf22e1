package io.trato.command.calendar;

import static io.trato.command.RaceNode.OPENED;
import static io.trato.command.RaceNode.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.RaceNode;
import io.trato.command.timer.MovableClock;
import io.trato.contract.Actor;
import io.trato.contract.Ids;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.calendar.Booking;
import io.trato.contract.calendar.CalendarCommand;
import io.trato.contract.calendar.CalendarCommand.ConfirmStay;
import io.trato.contract.calendar.CalendarCommand.HoldStay;
import io.trato.contract.calendar.CalendarEvent.HoldExpired;
import io.trato.contract.calendar.CalendarEvent.StayCompleted;
import io.trato.contract.calendar.Nights;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to stays when nobody does anything, on the real timers with a clock that is moved by hand. */
class StayTimersTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 29);

    @TempDir
    Path uploads;

    private final AtomicReference<Instant> now = new AtomicReference<>(OPENED);
    private final String calendar = Ids.fresh(Ids.CALENDAR, 1);

    @Test
    void aHoldRunsOutAndAStayIsCompletedByThemselves() {
        try (RaceNode node = new RaceNode(uploads, new MovableClock(now))) {
            send(node, new HoldStay(calendar, booking(NIGHT)));
            send(node, new ConfirmStay(calendar, booking(NIGHT.plusDays(1))));

            now.set(OPENED.plus(Duration.ofMinutes(15)));
            until(() -> node.count(calendar, HoldExpired.class) == 1);

            now.set(Instant.parse("2026-04-02T00:00:00Z"));
            until(() -> node.count(calendar, StayCompleted.class) == 1);
            assertThat(node.events(calendar)).hasSize(4);
        }
    }

    private static void send(RaceNode node, CalendarCommand command) {
        assertThat(node.send(Actor.system("test"), command, OPENED)).isInstanceOf(Receipt.class);
    }

    private static Booking booking(LocalDate arrival) {
        return Booking.of(Ids.fresh(Ids.JOB, 1), "account-c", "account-p", new Nights(arrival, arrival.plusDays(1)));
    }
}
