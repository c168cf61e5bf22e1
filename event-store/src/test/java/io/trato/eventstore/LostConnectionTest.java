package io.trato.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections die at any moment of an append; no caller is told anything else than what the log holds. */
class LostConnectionTest {

    private static final int CALLERS = 16;
    private static final int EACH = 100;

    private final TestLog database = new TestLog();

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void everyCallerHearsTheTruth() throws Exception {
        LogNode node = database.node();
        ConcurrentMap<String, Boolean> accepted = new ConcurrentHashMap<>();
        List<Thread> callers = new ArrayList<>();
        for (int c = 0; c < CALLERS; c++) {
            int caller = c;
            callers.add(Thread.ofVirtual().start(() -> {
                for (int i = 0; i < EACH; i++) {
                    String stream = "deal-" + (caller / 2) + "-" + i;
                    String title = "of-" + caller;
                    accepted.put(stream + title, tryToOpen(node, stream, title));
                }
            }));
        }
        int kills = 0;
        int answered = 0;
        while (callers.stream().anyMatch(Thread::isAlive)) {
            if (accepted.size() == answered) {
                // Who kills faster than a busy machine connects would wait for ever.
                Thread.onSpinWait();
                continue;
            }
            answered = accepted.size();
            database.sql.queryForList("select pg_terminate_backend(pid, 1000) from pg_stat_activity"
                    + " where datname = current_database() and application_name like 'trato appender%'");
            kills++;
        }

        assertThat(kills).isPositive();
        assertThat(accepted).hasSize(CALLERS * EACH);
        assertThat(database.sql.queryForList(
                        "select stream || (payload ->> 'title') from event where sequence = 0", String.class))
                .containsExactlyInAnyOrderElementsOf(accepted.entrySet().stream()
                        .filter(e -> e.getValue())
                        .map(e -> e.getKey())
                        .toList());
        assertThat(database.count("event")).isEqualTo(3L * EACH * CALLERS / 2);
    }

    /** Two callers want each stream; each appends three events, so that half an append would show. */
    private static boolean tryToOpen(LogNode node, String stream, String title) {
        try {
            node.appender()
                    .append(TestLog.append(
                            TestLog.event(stream, 0, new Deal.Opened(stream, title, java.math.BigDecimal.TEN)),
                            TestLog.step(stream, 1),
                            TestLog.step(stream, 2)));
            return true;
        } catch (ConcurrencyException e) {
            return false;
        }
    }
}
