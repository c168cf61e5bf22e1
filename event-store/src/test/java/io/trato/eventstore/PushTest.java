package io.trato.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.log.LogCursor;
import io.trato.contract.log.LoggedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** News is pushed: here nobody polls within the hour. */
class PushTest {

    private final TestLog database = new TestLog();

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void toReadersOfTheSameNode() throws Exception {
        LogNode node = database.node(TestLog.NEVER_POLLS, true);
        try (LogCursor all = node.log().follow(0, null);
                LogCursor one = node.log().follow(0, Set.of("deal-2"))) {
            for (int i = 0; i < 50; i++) {
                node.appender().append(TestLog.steps("deal-1", i, 1));
                node.appender().append(TestLog.steps("deal-2", i, 1));

                assertThat(node.log().sealed("deal-2", i).get(20, TimeUnit.SECONDS))
                        .isLessThanOrEqualTo(node.log().head());
                assertThat(next(one).streamId()).isEqualTo("deal-2");
            }
            assertThat(next(all).position()).isEqualTo(1);
        }
    }

    @Test
    void toAndFromANodeThatDoesNotSeal() throws Exception {
        LogNode sealing = database.node(TestLog.NEVER_POLLS, true);
        LogNode other = database.node(TestLog.NEVER_POLLS, false);
        try (LogCursor here = sealing.log().follow(0, null);
                LogCursor there = other.log().follow(0, Set.of("deal-1"))) {
            for (int i = 0; i < 20; i++) {
                other.appender().append(TestLog.steps("deal-1", i, 1));

                assertThat(other.log().sealed("deal-1", i).get(20, TimeUnit.SECONDS))
                        .isEqualTo(i + 1);
                assertThat(next(here).sequence()).isEqualTo(i);
                assertThat(next(there).sequence()).isEqualTo(i);
            }
            sealing.appender().append(TestLog.steps("deal-2", 0, 1));
            assertThat(other.log().sealed("deal-2", 0).get(20, TimeUnit.SECONDS))
                    .isEqualTo(21);
        }
    }

    /** Rebuilds are told all the same, and come after what would have been told before. */
    @Test
    void notWhileThereIsNobodyToHearIt() throws Exception {
        LogNode alone = database.node(TestLog.NEVER_POLLS, true);
        Connection stranger = database.connectAs(database.database().app());
        try (Statement statement = stranger.createStatement()) {
            statement.execute("listen trato_sealed; listen trato_rebuilds");
        }
        alone.appender().append(TestLog.steps("deal-1", 0, 1));
        alone.log().sealed("deal-1", 0).get(20, TimeUnit.SECONDS);
        alone.rebuildNews().tell();
        assertThat(heard(stranger)).containsExactly("trato_rebuilds");

        LogNode other = database.node(TestLog.NEVER_POLLS, false);
        alone.appender().append(TestLog.steps("deal-1", 1, 1));

        assertThat(other.log().sealed("deal-1", 1).get(20, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(heard(stranger)).containsExactly("trato_sealed");
    }

    /** An event that is just being passed on when somebody begins to follow its stream. */
    @Test
    void toWhoBeginsInTheMiddleOfIt() throws Exception {
        LogNode node = database.node(TestLog.NEVER_POLLS, true);
        FutureTask<LoggedEvent> reading = new FutureTask<>(() -> {
            try (LogCursor begun = node.log().follow(0, Set.of("deal-1"))) {
                return next(begun);
            }
        });
        Thread reader = Thread.ofPlatform().unstarted(reading);
        node.log().listen(events -> {
            reader.start();
            while (reader.getState() == Thread.State.NEW || reader.getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait();
            }
        });

        node.appender().append(TestLog.steps("deal-1", 0, 1));

        assertThat(reading.get(30, TimeUnit.SECONDS).position()).isEqualTo(1);
    }

    /** Not pushed but stored: more than is read at a time, between events of others, from a place in the middle. */
    @Test
    void notToWhoComesLaterAndFindsEverythingAllTheSame() throws Exception {
        LogNode writer = database.node();
        for (int i = 0; i < 6; i++) {
            writer.appender().append(TestLog.steps("deal-1", i * 200, 200));
            writer.appender().append(TestLog.steps("deal-2", i * 10, 10));
        }
        writer.log().sealed("deal-2", 59).get(20, TimeUnit.SECONDS);

        LogNode reader = database.node(TestLog.NEVER_POLLS, false);
        try (LogCursor one = reader.log().follow(210, Set.of("deal-1"))) {
            List<LoggedEvent> found = new ArrayList<>();
            while (found.size() < 1_000) {
                found.addAll(one.next(Duration.ofSeconds(20)));
            }
            assertThat(found)
                    .extracting(LoggedEvent::sequence)
                    .isEqualTo(LongStream.range(200, 1_200).boxed().toList());
        }
    }

    private static List<String> heard(Connection connection) throws SQLException {
        return Arrays.stream(connection.unwrap(PGConnection.class).getNotifications(20_000))
                .map(PGNotification::getName)
                .toList();
    }

    private static LoggedEvent next(LogCursor cursor) throws InterruptedException {
        return cursor.next(Duration.ofSeconds(20)).getFirst();
    }
}
