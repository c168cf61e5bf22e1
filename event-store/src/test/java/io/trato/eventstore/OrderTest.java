package io.trato.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.log.LogCursor;
import io.trato.contract.log.LoggedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever follows the log sees everything that was committed, once, in one order, whatever happens to transactions. */
class OrderTest {

    private static final int WRITERS = 12;
    private static final int EACH = 150;

    /** What has not come by then will never come. */
    private static final Duration LOST = Duration.ofSeconds(10);

    private final TestLog database = new TestLog();

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void anOlderTransactionIsNeverOvertaken() throws Exception {
        LogNode node = database.node();
        try (Connection stalled = database.connectAs(database.database().app())) {
            insertByHand(stalled, "deal-stalled");
            node.appender().append(TestLog.steps("deal-quick", 0, 1));
            CompletableFuture<Long> quick = node.log().sealed("deal-quick", 0);

            Instant committed = database.sql
                    .queryForObject("select clock_timestamp()", Timestamp.class)
                    .toInstant();
            TestLog.until("the sealer looked", () -> sealerLooked(committed));
            assertThat(quick).isNotDone();
            stalled.commit();

            assertThat(quick.get(20, TimeUnit.SECONDS)).isEqualTo(2);
            assertThat(node.log().read(0, 10))
                    .extracting(LoggedEvent::streamId)
                    .containsExactly("deal-stalled", "deal-quick");
        }
    }

    @Test
    void nothingIsSkippedWhileTransactionsStallRollBackAndAreKilled() throws Exception {
        LogNode node = database.node();
        CompletableFuture<List<LoggedEvent>> seen = new CompletableFuture<>();
        CompletableFuture<Void> written = new CompletableFuture<>();
        Thread follower = Thread.ofVirtual().start(() -> seen.complete(follow(node, written)));

        AtomicInteger troubled = new AtomicInteger();
        List<Thread> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            String stream = "deal-" + w;
            writers.add(Thread.ofVirtual().start(() -> write(node, stream)));
        }
        while (writers.stream().anyMatch(Thread::isAlive)) {
            trouble(troubled.getAndIncrement());
        }
        written.complete(null);
        follower.join();

        List<LoggedEvent> events = seen.get();
        assertThat(events)
                .extracting(LoggedEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(events)
                .extracting(LoggedEvent::eventId)
                .containsExactlyInAnyOrderElementsOf(
                        database.sql.queryForList("select event_id::text from event", String.class));
        Map<String, List<Long>> sequences = events.stream()
                .collect(Collectors.groupingBy(
                        LoggedEvent::streamId, Collectors.mapping(LoggedEvent::sequence, Collectors.toList())));
        sequences
                .values()
                .forEach(s -> assertThat(s)
                        .containsExactlyElementsOf(
                                LongStream.range(0, s.size()).boxed().toList()));
        assertThat(sequences.keySet())
                .filteredOn(s -> !s.startsWith("deal-by-hand"))
                .hasSize(WRITERS);
        assertThat(node.log().read(0, events.size() + 1)).isEqualTo(events);
    }

    private static void write(LogNode node, String stream) {
        for (int i = 0; i < EACH; i++) {
            try {
                node.appender().append(TestLog.steps(stream, i, 1));
            } catch (ConcurrencyException e) {
                throw new AssertionError("nobody else writes to " + stream, e);
            }
        }
    }

    private List<LoggedEvent> follow(LogNode node, CompletableFuture<Void> written) {
        List<LoggedEvent> seen = new ArrayList<>();
        try (LogCursor cursor = node.log().follow(0, null)) {
            while (!written.isDone() || seen.size() < database.count("event")) {
                boolean allThere = written.isDone();
                List<LoggedEvent> next = cursor.next(allThere ? LOST : Duration.ofMillis(50));
                if (allThere && next.isEmpty()) {
                    break;
                }
                seen.addAll(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return seen;
    }

    /** Another writer's transaction that holds up the sealing and then ends in one way or another; or one of ours that dies. */
    private void trouble(int round) throws Exception {
        try (Connection other = database.connectAs(database.database().app())) {
            insertByHand(other, "deal-by-hand-" + round);
            if (round % 4 == 0) {
                other.commit();
            } else if (round % 4 == 1) {
                other.rollback();
            } else if (round % 4 == 2) {
                int pid = other.unwrap(org.postgresql.PGConnection.class).getBackendPID();
                database.sql.queryForObject("select pg_terminate_backend(?, 5000)", Boolean.class, pid);
            } else {
                database.sql.queryForList(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                                + " and application_name in ('trato appender 0', 'trato sealer')");
                other.commit();
            }
        }
    }

    private static void insertByHand(Connection connection, String stream) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into event (event_id, stream, sequence, type, revision, payload, metadata, decided_at)"
                            + " values (gen_random_uuid(), '" + stream + "', 0, 'Stepped', '1', '{\"streamId\": \""
                            + stream
                            + "\", \"step\": 0}', '{}', now())");
        }
    }

    /** Whether the sealer has finished a pass that began after the event was committed. */
    private boolean sealerLooked(Instant committed) {
        return Boolean.TRUE.equals(database.sql.queryForObject(
                "select bool_or(query_start > ? and state = 'idle') from pg_stat_activity"
                        + " where datname = current_database() and application_name = 'trato sealer'",
                Boolean.class,
                Timestamp.from(committed)));
    }
}
