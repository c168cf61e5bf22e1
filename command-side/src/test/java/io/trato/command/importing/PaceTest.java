package io.trato.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trato.command.importing.airbnb.AirbnbFormat;
import io.trato.command.task.TaskDatabase;
import io.trato.command.task.TaskLeases;
import io.trato.command.task.TaskQueue;
import io.trato.command.task.TaskReports;
import io.trato.command.task.TaskWorker;
import io.trato.contract.Actor;
import io.trato.contract.ReadModels;
import io.trato.contract.Role;
import io.trato.contract.task.BackgroundTask;
import io.trato.contract.task.TaskState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaceTest {

    private static final Actor ANA = new Actor("account-ana", Set.of(Role.PROVIDER));
    private static final int ROWS = 1_500;
    private static final int AHEAD = 100;

    /** Rows on their way, and those until the next look. */
    private static final int SLACK = 128 + 50;

    @TempDir
    Path folder;

    private final Marketplace marketplace = new Marketplace();

    @Test
    void anImportStaysNearTheReadModels() throws Exception {
        AtomicLong passed = new AtomicLong();
        AtomicLong farthest = new AtomicLong();
        marketplace.fate = sent -> {
            farthest.accumulateAndGet(sent - passed.get(), Math::max);
            return null;
        };

        BackgroundTask task = imported(new Following() {
            @Override
            public boolean await(String readModel, long position, Duration atMost) {
                passed.accumulateAndGet(position, Math::max);
                return true;
            }
        });

        assertThat(task.created()).isEqualTo(ROWS);
        assertThat(passed.get()).isPositive();
        assertThat(farthest.get()).isLessThanOrEqualTo(AHEAD + SLACK);
    }

    @Test
    void aReadModelThatDoesNotComeAfterHoldsNothingUp() throws Exception {
        AtomicInteger asked = new AtomicInteger();

        BackgroundTask task = imported(new Following() {
            @Override
            public boolean await(String readModel, long position, Duration atMost) {
                asked.incrementAndGet();
                return false;
            }
        });

        assertThat(task.created()).isEqualTo(ROWS);
        assertThat(asked)
                .as("a few seconds' patience, and then none for a minute")
                .hasValue(5);
    }

    private BackgroundTask imported(ReadModels readModels) throws Exception {
        try (TaskDatabase database = new TaskDatabase()) {
            List<ImportFormat> formats = List.of(new ListingRows(
                    new AirbnbFormat(List.of(Market.VALENCIA)), new RowCommands(marketplace, Clock.systemUTC())));
            Pace pace = new Pace.InStep(marketplace.listings::size, readModels, AHEAD);
            TaskWorker worker = new TaskWorker(
                    new TaskLeases(database.dataSource(), Duration.ofSeconds(30)),
                    List.of(FileImport.of(ListingRows.KIND, formats, pace)),
                    1,
                    Duration.ofMillis(50));
            ListingImporter imports = new ListingImporter(
                    new TaskQueue(database.dataSource()),
                    new TaskReports(database.dataSource()),
                    formats,
                    worker::wake);
            worker.start();
            try {
                String id = imports.start(ANA, new AirbnbRows().with(1, ROWS).in(folder), "airbnb")
                        .id();
                return await().until(
                                () -> imports.find(id, ANA).orElseThrow(), task -> task.state() == TaskState.COMPLETED);
            } finally {
                worker.stop();
            }
        }
    }

    private abstract static class Following implements ReadModels {

        @Override
        public Map<String, Long> positions() {
            return Map.of(LISTINGS, 0L);
        }
    }
}
