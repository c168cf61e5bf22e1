package io.trato.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trato.command.CommandLine;
import io.trato.command.bus.Streams;
import io.trato.command.calendar.RememberedCalendars;
import io.trato.command.calendar.RentedListings;
import io.trato.command.importing.airbnb.AirbnbCalendarFormat;
import io.trato.command.importing.airbnb.AirbnbFormat;
import io.trato.command.task.TaskLeases;
import io.trato.command.task.TaskQueue;
import io.trato.command.task.TaskReports;
import io.trato.command.task.TaskWorker;
import io.trato.contract.Actor;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Ids;
import io.trato.contract.Money;
import io.trato.contract.Role;
import io.trato.contract.account.AccountCommand.RegisterAccount;
import io.trato.contract.calendar.CalendarCommand.SetDays;
import io.trato.contract.calendar.CalendarEvent.DaysSet;
import io.trato.contract.calendar.DayException;
import io.trato.contract.calendar.Days;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.StayDeadlines;
import io.trato.contract.task.BackgroundTask;
import io.trato.contract.task.BackgroundTask.RowRefusal;
import io.trato.contract.task.TaskState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of days through the real commands on a real log. */
class CalendarImportTest {

    private static final String HEADER =
            "listing_id,date,available,price,adjusted_price,minimum_nights,maximum_nights\n";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @TempDir
    Path folder;

    private final CommandLine line = new CommandLine();
    private final Actor ana = new Actor(Ids.fresh(Ids.ACCOUNT, 1), Set.of(Role.PROVIDER));
    private final AtomicInteger sent = new AtomicInteger();
    private final CountDownLatch paused = new CountDownLatch(1);
    private ListingImporter imports;
    private TaskWorker worker;

    @BeforeEach
    void open() {
        imports = new ListingImporter(
                new TaskQueue(line.database()),
                new TaskReports(line.database()),
                formats(line.commands()),
                () -> worker.wake());
        worker = worker(line.commands());
        RegisterAccount register = new RegisterAccount(ana.id(), "ana@example.org", "Ana", Set.of(Role.PROVIDER), "es");
        line.commands().send(register, Envelope.of(Actor.ANONYMOUS, NOON));
        finished(imports.start(ana, new AirbnbRows().with(1, 3).in(folder), "airbnb"));
    }

    @AfterEach
    void close() {
        worker.stop();
        line.close();
    }

    @Test
    void aYearOfDaysIsOneEventOfRuns() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int day = 0; day < 365; day++) {
            String price = day == 100 ? "$120.00" : "";
            rows.append("1,%s,%s,%s,,2,28\n".formatted(JUNE.plusDays(day), day < 10 ? "f" : "t", price));
        }

        BackgroundTask task = finished(days(rows.toString()));

        assertThat(task.kind()).isEqualTo("calendar-import");
        assertThat(counts(task)).containsExactly(365L, 365L, 365L, 0L, 0L);
        List<LoggedEvent> events = line.log().stream(calendar("1"), 0);
        assertThat(events)
                .extracting(LoggedEvent::event)
                .containsExactly(new DaysSet(
                        calendar("1"),
                        List.of(
                                new Days(JUNE, JUNE.plusDays(10), new DayException(false, null, 2, 28)),
                                new Days(JUNE.plusDays(10), JUNE.plusDays(100), new DayException(true, null, 2, 28)),
                                new Days(
                                        JUNE.plusDays(100),
                                        JUNE.plusDays(101),
                                        new DayException(true, new Money(12_000, "EUR"), 2, 28)),
                                new Days(
                                        JUNE.plusDays(101), JUNE.plusDays(365), new DayException(true, null, 2, 28)))));
    }

    @Test
    void theSameDaysAreSaidOnceAndNewOnesAlone() {
        String june = HEADER + "1,2026-06-01,t,,,1,5\n1,2026-06-02,t,,,1,5\n2,2026-06-01,f,,,1,5\n";
        finished(days(june));

        BackgroundTask again = finished(days(june + "1,2026-06-02,f,,,1,5\n1,2026-06-03,t,,,1,5\n"));

        assertThat(counts(again)).containsExactly(5L, 5L, 2L, 3L, 0L);
        assertThat(line.log().stream(calendar("1"), 1))
                .extracting(LoggedEvent::event)
                .containsExactly(new DaysSet(
                        calendar("1"),
                        List.of(
                                new Days(JUNE.plusDays(1), JUNE.plusDays(2), new DayException(false, null, 1, 5)),
                                new Days(JUNE.plusDays(2), JUNE.plusDays(3), new DayException(true, null, 1, 5)))));
        assertThat(line.log().stream(calendar("2"), 0)).hasSize(1);
    }

    @Test
    void wrongRowsAndUnknownListingsAreReportedByLineAndTheRestIsImported() {
        BackgroundTask task = finished(days(HEADER
                + "1,2026-06-01,t,,,1,5\n"
                + "1,2026-06-02,perhaps,,,1,5\n"
                + "1,2026-06-01,f,,,1,5\n"
                + "99,2026-06-01,t,,,1,5\n"
                + "2,2026-06-01\n"
                + "2,2026-06-02,t,$95.005,,1,5\n"
                + "2,2026-06-03,f,,,1,5\n"));

        assertThat(task.state()).isEqualTo(TaskState.COMPLETED);
        assertThat(counts(task)).containsExactly(7L, 7L, 2L, 0L, 5L);
        assertThat(task.refusals())
                .containsExactly(
                        new RowRefusal(3, "MALFORMED", "available", "t or f"),
                        new RowRefusal(4, "MALFORMED", "date", "each day of a listing once"),
                        new RowRefusal(5, "NOT_FOUND", "listing_id", "a listing that this account has imported before"),
                        new RowRefusal(6, "MALFORMED", "", "2 cells where the header has 7"),
                        new RowRefusal(7, "AMOUNT_INVALID", "price", "a positive amount such as $1,097.00"));
        assertThat(line.log().stream(calendar("2"), 0)).hasSize(1);
    }

    @Test
    void aFileWithoutTheColumnsIsNotRead() {
        BackgroundTask task = finished(days("listing_id,date\n1,2026-06-01\n"));

        assertThat(task.state()).isEqualTo(TaskState.FAILED);
        assertThat(task.error()).isEqualTo("FILE_UNREADABLE");
        assertThat(task.refusals()).extracting(RowRefusal::field).contains("available", "minimum_nights");
    }

    /** A node dies between two listings of a long file; the next one goes on and says nothing twice. */
    @Test
    void anotherNodeGoesOnWhereOneHasStopped() {
        worker.stop();
        Commands slow = (command, envelope) -> {
            if (command instanceof SetDays && sent.incrementAndGet() == 2) {
                paused.countDown();
                throw new IllegalStateException("the plug is pulled");
            }
            return line.commands().send(command, envelope);
        };
        worker = worker(slow);
        String rows = List.of("1", "2", "3").stream()
                .map(listing -> "%s,2026-06-01,t,,,1,5\n%s,2026-06-02,f,,,1,5\n".formatted(listing, listing))
                .collect(Collectors.joining());

        BackgroundTask task = finished(days(HEADER + rows));

        assertThat(paused.getCount()).isZero();
        assertThat(counts(task)).startsWith(6L, 6L).endsWith(0L);
        for (String listing : List.of("1", "2", "3")) {
            assertThat(line.log().stream(calendar(listing), 0)).hasSize(1);
        }
    }

    private static List<Long> counts(BackgroundTask task) {
        return List.of(task.total(), task.done(), task.created(), task.unchanged(), task.refused());
    }

    private BackgroundTask days(String text) {
        Path file = AirbnbRows.written(folder.resolve("days.csv"), text.getBytes(StandardCharsets.UTF_8));
        return imports.start(ana, file, "airbnb-calendar");
    }

    private String calendar(String externalId) {
        return Ids.sibling(Ids.CALENDAR, ImportedListing.id("airbnb", ana.id(), externalId));
    }

    private BackgroundTask finished(BackgroundTask task) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> imports.find(task.id(), ana).orElseThrow(),
                        now -> now.state() == TaskState.COMPLETED || now.state() == TaskState.FAILED);
    }

    private TaskWorker worker(Commands commands) {
        List<ImportFormat> formats = formats(commands);
        TaskWorker started = new TaskWorker(
                new TaskLeases(line.database(), Duration.ofSeconds(30)),
                List.of(
                        FileImport.of(ListingRows.KIND, formats, Pace.FREE),
                        FileImport.of(CalendarRows.KIND, formats, Pace.FREE)),
                1,
                Duration.ofMillis(50));
        started.start();
        return started;
    }

    private List<ImportFormat> formats(Commands commands) {
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        RentedListings listings = new RentedListings(new Streams(line.log()), StayDeadlines.FIRST);
        DayCommands days = new DayCommands(commands, listings, new RememberedCalendars(line.log()), clock);
        return List.of(
                new ListingRows(new AirbnbFormat(List.of(Market.VALENCIA)), new RowCommands(commands, clock)),
                new CalendarRows(new AirbnbCalendarFormat(), days));
    }
}
