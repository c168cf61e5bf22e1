package io.trato.eventstore.append;

import io.trato.eventstore.connect.DedicatedConnections;
import io.trato.eventstore.connect.Losses;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a group of appends and answers each, over lost connections and refusals, on a connection that it keeps.
 *
 * <p>A connection may be lost after the server committed and before it said so. So a lost group is simply tried again on a
 * new connection: its rows then either wait for the old transaction and find their places taken by themselves (each event
 * is known by its id), or go in as new. In both cases each append is in the log once and its caller hears the truth.
 */
final class GroupWriter {

    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int RETRIES = 10;

    private final String name;
    private final KeptConnection connection;
    private final AppendWatch watch;

    GroupWriter(String name, DedicatedConnections connections, AppendWatch watch) {
        this.name = name;
        this.connection = new KeptConnection(name, connections);
        this.watch = watch;
    }

    /**
     * Answers every append of a group.
     *
     * @param givingUp whether to stop when the connection is lost
     * @return the appends that nobody knows the answer to, since it gave up
     */
    List<Append> write(List<Append> group, BooleanSupplier givingUp) throws InterruptedException {
        Deque<List<Append>> waiting = new ArrayDeque<>();
        waiting.add(List.copyOf(group));
        Duration pause = Duration.ofMillis(10);
        while (!waiting.isEmpty()) {
            List<Append> next = waiting.peekFirst();
            try {
                attempt(next, waiting);
                pause = Duration.ofMillis(10);
            } catch (SQLException lost) {
                connection.close();
                if (givingUp.getAsBoolean()) {
                    return waiting.stream().flatMap(List::stream).toList();
                }
                LOG.warn("{} lost its connection and tries again: {}", name, lost.getMessage());
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
        return List.of();
    }

    /** Tries the first of the waiting groups and takes it off, unless the connection is lost. */
    private void attempt(List<Append> group, Deque<List<Append>> waiting) throws SQLException {
        AppendStatements open = connection.statements();
        try {
            open.write(group);
            waiting.removeFirst();
            accept(group);
        } catch (SQLException e) {
            if (Losses.isLoss(e, open.connection())) {
                throw e;
            }
            if (AppendStatements.isRefusal(e)) {
                Verdicts.Sorted sorted = open.judge(group);
                waiting.removeFirst();
                settle(sorted, waiting, e);
            } else {
                waiting.removeFirst();
                isolate(group, waiting, e);
            }
        }
    }

    private void settle(Verdicts.Sorted sorted, Deque<List<Append>> waiting, SQLException cause) {
        accept(sorted.written());
        sorted.refused().forEach(this::refuse);
        if (!sorted.later().isEmpty()) {
            waiting.addFirst(sorted.later());
        }
        if (!sorted.clean().isEmpty()) {
            boolean settled = !sorted.written().isEmpty()
                    || !sorted.refused().isEmpty()
                    || !sorted.later().isEmpty();
            if (settled) {
                waiting.addFirst(sorted.clean());
            } else {
                isolate(sorted.clean(), waiting, cause);
            }
        }
    }

    /** Lets each of a group stand for itself; one that stands alone already is tried a few times, then it has failed. */
    private void isolate(List<Append> group, Deque<List<Append>> waiting, SQLException cause) {
        if (group.size() == 1) {
            boolean passing = AppendStatements.isRefusal(cause) || isTransient(cause);
            if (passing && group.getFirst().putBack() <= RETRIES) {
                waiting.addFirst(group);
            } else {
                refuse(group.getFirst(), new AppendFailedException(cause));
            }
            return;
        }
        for (Append append : group.reversed()) {
            waiting.addFirst(List.of(append));
        }
    }

    /** A deadlock or a serialization failure passes; a value that the server cannot store stays. */
    private static boolean isTransient(SQLException cause) {
        return cause.getSQLState().startsWith("40");
    }

    private void accept(List<Append> group) {
        if (!group.isEmpty()) {
            watch.committed();
            group.forEach(append -> append.answer().complete(null));
        }
    }

    private void refuse(Append append, RuntimeException reason) {
        watch.forget(append);
        append.answer().completeExceptionally(reason);
    }

    /** Lets the connection go; the next group opens another. */
    void close() {
        connection.close();
    }
}
