package io.trato.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.trato.command.importing.airbnb.AirbnbFormat;
import io.trato.command.task.TaskDatabase;
import io.trato.command.task.TaskLeases;
import io.trato.command.task.TaskQueue;
import io.trato.command.task.TaskReports;
import io.trato.command.task.TaskWorker;
import io.trato.contract.Actor;
import io.trato.contract.Ids;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.listing.ListingCommand.DraftListing;
import io.trato.contract.task.BackgroundTask;
import io.trato.contract.task.BackgroundTask.RowRefusal;
import io.trato.contract.task.TaskState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingImportTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Actor ANA = new Actor("account-ana", Set.of(Role.PROVIDER));
    private static final Actor BRUNO = new Actor("account-bruno", Set.of(Role.PROVIDER));
    private static final Actor OPERATOR = new Actor("account-op", Set.of(Role.OPERATOR));

    @TempDir
    Path folder;

    private final Marketplace marketplace = new Marketplace();
    private final List<TaskWorker> workers = new ArrayList<>();
    private TaskDatabase database;
    private ListingImporter imports;

    @BeforeEach
    void open() throws Exception {
        database = new TaskDatabase();
        imports = new ListingImporter(
                new TaskQueue(database.dataSource()),
                new TaskReports(database.dataSource()),
                formats(),
                () -> workers.forEach(TaskWorker::wake));
    }

    @AfterEach
    void close() {
        marketplace.fate = _ -> null;
        workers.forEach(TaskWorker::stop);
        database.close();
    }

    @Test
    void publishesEveryRowAndReportsThoseThatAreWrong() {
        Path file = new AirbnbRows()
                .with("1376799804383433490", "description", "dos\nlíneas")
                .with("1376799804383433491", "price", "a lot")
                .with("1376799804383433492")
                .with("", "name", "Sin número")
                .in(folder);
        worker();

        BackgroundTask task = finished(imports.start(ANA, file, "airbnb"));

        assertThat(task.state()).isEqualTo(TaskState.COMPLETED);
        assertThat(List.of(task.total(), task.done(), task.created(), task.unchanged(), task.refused()))
                .containsExactly(4L, 4L, 2L, 0L, 2L);
        assertThat(task.refusals())
                .containsExactly(
                        new RowRefusal(4, "AMOUNT_INVALID", "price", "a positive amount such as $1,097.00"),
                        new RowRefusal(6, "REQUIRED", "id", "a value"));
        // Neighbours beyond 2^53 are two listings, which no double could tell apart.
        assertThat(marketplace.listings.keySet())
                .containsExactlyInAnyOrder(listing(ANA, "1376799804383433490"), listing(ANA, "1376799804383433492"));
        DraftListing draft = marketplace.listings.get(listing(ANA, "1376799804383433490"));
        assertThat(draft.publish()).isTrue();
        assertThat(draft.providerId()).isEqualTo(ANA.id());
        assertThat(marketplace.envelopes.get(draft.listingId()))
                .satisfies(envelope -> assertThat(envelope.actor()).isEqualTo(ANA))
                .satisfies(envelope -> assertThat(envelope.at()).isEqualTo(NOON))
                .satisfies(envelope -> assertThat(envelope.causationId()).isEqualTo(task.id()));
    }

    @Test
    void findsTheSameImportOfTheSameFileUnderAnyName() throws Exception {
        Path file = new AirbnbRows().with(1, 3).in(folder);
        worker();
        BackgroundTask first = finished(imports.start(ANA, file, "airbnb"));

        BackgroundTask second = imports.start(ANA, Files.copy(file, folder.resolve("copy")), "airbnb");

        assertThat(second).isEqualTo(first);
        assertThat(finished(imports.start(BRUNO, file, "airbnb")).created()).isEqualTo(3);
        assertThat(marketplace.listings).hasSize(6);
    }

    @Test
    void triesRefusedRowsAgainAndCreatesNothingTwice() {
        Path file = new AirbnbRows().with(1, 3).in(folder);
        marketplace.fate = number -> number == 2 ? Refusal.of(RefusalCode.ATTRIBUTE_INVALID) : null;
        worker();
        BackgroundTask first = finished(imports.start(ANA, file, "airbnb"));
        assertThat(first.refused()).isEqualTo(1);

        BackgroundTask again = finished(imports.start(ANA, file, "airbnb"));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(List.of(again.created(), again.unchanged(), again.refused())).containsExactly(1L, 2L, 0L);
        assertThat(again.refusals()).isEmpty();
    }

    @Test
    void keepsWhatStandsBeforeTheBreakOfATruncatedFile() {
        String text = new AirbnbRows().with(1, 2_000).text();
        byte[] whole = AirbnbRows.gzip(text);
        Path file =
                AirbnbRows.written(folder.resolve("listings.csv.gz"), AirbnbRows.truncated(whole, whole.length / 2));
        worker();

        BackgroundTask task = finished(imports.start(ANA, file, "airbnb"));

        assertThat(task.state()).isEqualTo(TaskState.FAILED);
        assertThat(task.error()).isEqualTo("FILE_UNREADABLE");
        assertThat(task.created()).isPositive().isEqualTo(marketplace.listings.size());
        assertThat(task.refusals()).singleElement().satisfies(note -> {
            assertThat(note.line()).isEqualTo(task.done() + 2);
            assertThat(note.detail()).isEqualTo("the compressed file ends too early; all before it is imported");
        });
    }

    @Test
    void stopsAtBrokenQuotingAndMayBeStartedAnew() {
        String text = new AirbnbRows().with(1, 2).text() + "3,\"never\" closed\n";
        Path file = AirbnbRows.written(folder.resolve("file"), text.getBytes(StandardCharsets.UTF_8));
        worker();

        BackgroundTask first = finished(imports.start(ANA, file, "airbnb"));
        BackgroundTask again = finished(imports.start(ANA, file, "airbnb"));

        assertThat(List.of(first.error(), again.error())).containsOnly("FILE_UNREADABLE");
        assertThat(first.created()).isEqualTo(2);
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.refusals())
                .singleElement()
                .extracting(RowRefusal::line)
                .isEqualTo(4L);
    }

    @Test
    void failsAFileThatIsNotOfTheFormat() {
        String text = new AirbnbRows().with(1, 2).text().replaceFirst("latitude", "lat");
        worker();

        BackgroundTask task = finished(imports.start(
                ANA, AirbnbRows.written(folder.resolve("file"), text.getBytes(StandardCharsets.UTF_8)), "airbnb"));
        BackgroundTask empty =
                finished(imports.start(ANA, AirbnbRows.written(folder.resolve("empty"), new byte[0]), "airbnb"));

        assertThat(task.error()).isEqualTo("FILE_UNREADABLE");
        assertThat(task.refusals())
                .containsExactly(
                        new RowRefusal(1, "FILE_UNREADABLE", "latitude", "the header must have this column, once"));
        assertThat(empty.error()).isEqualTo("FILE_UNREADABLE");
        assertThat(marketplace.listings).isEmpty();
        assertThatThrownBy(() -> imports.start(ANA, folder.resolve("file"), "sheet"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void goesOnWhereAStoppedNodeWas() {
        Path file = new AirbnbRows().with(1, 1_500).in(folder);
        CountDownLatch there = new CountDownLatch(700);
        marketplace.fate = _ -> {
            there.countDown();
            return null;
        };
        TaskWorker first = worker();
        BackgroundTask task = imports.start(ANA, file, "airbnb");
        reached(there);
        first.stop();

        BackgroundTask between = imports.find(task.id(), ANA).orElseThrow();
        int sent = marketplace.sent.get();
        worker();
        BackgroundTask end = finished(task);

        assertThat(between.done()).as("all that had begun is settled").isEqualTo(sent);
        assertThat(end.created()).isEqualTo(1_500);
        assertThat(marketplace.sent).hasValue(1_500);
    }

    @Test
    void isTakenOverFromANodeThatFellSilentAndWhichThenWritesNothingMore() throws Exception {
        Path file = new AirbnbRows().with(1, 1_500).in(folder);
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        marketplace.fate = number -> {
            if (number == 700) {
                stuck.countDown();
                reached(free);
            }
            return null;
        };
        TaskWorker silent = worker();
        BackgroundTask task = imports.start(ANA, file, "airbnb");
        reached(stuck);
        await().until(() -> imports.find(task.id(), ANA).orElseThrow().done() >= 500);
        Thread takingOver = Thread.ofVirtual().start(() -> {
            // Until its next report finds the lease gone, the silent node may renew it: expired again and again.
            while (marketplace.sent.get() < 1_500) {
                expireLeases();
            }
        });

        worker();
        takingOver.join();
        BackgroundTask end = finished(task);
        free.countDown();
        silent.stop();

        assertThat(end.state()).isEqualTo(TaskState.COMPLETED);
        assertThat(end.done()).isEqualTo(1_500);
        assertThat(marketplace.listings).hasSize(1_500);
        assertThat(imports.find(task.id(), ANA)).contains(end);
    }

    @Test
    void waitsForAWorldThatIsDown() {
        Path file = new AirbnbRows().with(1, 10).in(folder);
        marketplace.fate = number -> {
            if (number == 1) {
                throw new IllegalStateException("the log is not there");
            }
            return number == 15 ? Refusal.of(RefusalCode.BUSY) : null;
        };
        worker();

        BackgroundTask task = finished(imports.start(ANA, file, "airbnb"));

        assertThat(task.state()).isEqualTo(TaskState.COMPLETED);
        assertThat(task.done()).isEqualTo(10);
        assertThat(marketplace.listings).hasSize(10);
    }

    @Test
    void stopsWhenTheOwnerMayNot() {
        Path file = new AirbnbRows().with(1, 500).in(folder);
        marketplace.fate = _ -> Refusal.of(RefusalCode.ACCOUNT_SUSPENDED);
        worker();

        BackgroundTask task = finished(imports.start(ANA, file, "airbnb"));

        assertThat(task.state()).isEqualTo(TaskState.FAILED);
        assertThat(task.error()).isEqualTo("ACCOUNT_SUSPENDED");
        assertThat(task.done()).isZero();
        assertThat(marketplace.sent.get()).isLessThan(500);
    }

    @Test
    void refusesAFileThatWasExchangedMeanwhile() {
        Path file = new AirbnbRows().with(1, 3).in(folder);
        BackgroundTask task = imports.start(ANA, file, "airbnb");
        new AirbnbRows().with(4, 9).in(folder);
        worker();

        assertThat(finished(task).error()).isEqualTo("FILE_UNREADABLE");
        assertThat(marketplace.listings).isEmpty();
    }

    @Test
    void countsEveryRefusalAndKeepsABoundedNumber() {
        AirbnbRows rows = new AirbnbRows();
        for (int id = 1; id <= 1_200; id++) {
            rows.with(Integer.toString(id), "price", "free");
        }
        worker();

        BackgroundTask task = finished(imports.start(ANA, rows.in(folder), "airbnb"));

        assertThat(task.refused()).isEqualTo(1_200);
        assertThat(task.refusals()).hasSize(1_000);
    }

    @Test
    void holdsNoMoreThanAWindowOfRowsHoweverManyNodesThereAre() {
        Path file = new AirbnbRows().with(1, 3_000).in(folder);
        worker();
        worker();

        assertThat(finished(imports.start(ANA, file, "airbnb")).created()).isEqualTo(3_000);
        assertThat(marketplace.sent).hasValue(3_000);
        assertThat(marketplace.mostAtOnce.get()).isLessThanOrEqualTo(128);
    }

    @Test
    void isSeenByItsOwnerAndOperatorsOnly() {
        BackgroundTask task = imports.start(ANA, new AirbnbRows().with(1, 3).in(folder), "airbnb");

        assertThat(task.state()).isEqualTo(TaskState.QUEUED);
        assertThat(imports.find(task.id(), OPERATOR)).contains(task);
        assertThat(imports.find(task.id(), BRUNO)).isEmpty();
    }

    private TaskWorker worker() {
        TaskWorker worker = new TaskWorker(
                new TaskLeases(database.dataSource(), Duration.ofSeconds(30)),
                List.of(FileImport.of(ListingRows.KIND, formats(), Pace.FREE)),
                1,
                Duration.ofMillis(50));
        workers.add(worker);
        worker.start();
        return worker;
    }

    private List<ImportFormat> formats() {
        RowCommands commands = new RowCommands(marketplace, Clock.fixed(NOON, ZoneOffset.UTC));
        return List.of(new ListingRows(new AirbnbFormat(List.of(Market.VALENCIA)), commands));
    }

    private BackgroundTask finished(BackgroundTask task) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> imports.find(task.id(), OPERATOR).orElseThrow(),
                        now -> now.state() == TaskState.COMPLETED || now.state() == TaskState.FAILED);
    }

    private void expireLeases() {
        try {
            database.asOwner("update task set lease_until = now() - interval '1 second' where state = 'RUNNING'");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void reached(CountDownLatch point) {
        try {
            point.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String listing(Actor owner, String externalId) {
        return Ids.derived(Ids.LISTING, "airbnb:" + owner.id() + ":" + externalId);
    }
}
