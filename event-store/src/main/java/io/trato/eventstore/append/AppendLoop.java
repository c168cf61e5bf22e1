package io.trato.eventstore.append;

import io.trato.eventstore.connect.DedicatedConnections;
import io.trato.eventstore.connect.Losses;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One appender: a thread with a connection of its own that writes whatever gathered while its last commit ran. There is no
 * waiting for company: a lone append goes at once.
 *
 * <p>A connection may be lost after the server committed and before it said so. So a lost group is simply tried again on a
 * new connection: its rows then either wait for the old transaction and find their places taken by themselves (each event
 * is known by its id), or go in as new. In both cases each append is in the log once and its caller hears the truth.
 */
final class AppendLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(AppendLoop.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int PATIENCE_SECONDS = 30;
    private static final int RETRIES = 10;

    private final String name;
    private final DedicatedConnections connections;
    private final AppendWatch watch;
    private final int groupSize;
    private final LinkedBlockingQueue<Append> queue;
    private volatile boolean closing;
    private @Nullable AppendStatements statements;

    AppendLoop(String name, DedicatedConnections connections, AppendWatch watch, int groupSize, int capacity) {
        this.name = name;
        this.connections = connections;
        this.watch = watch;
        this.groupSize = groupSize;
        this.queue = new LinkedBlockingQueue<>(capacity);
    }

    void offer(Append append) {
        if (closing || !queue.offer(append)) {
            append.answer()
                    .completeExceptionally(new LogUnavailableException(
                            closing ? "the log is closed" : "too many appends are waiting"));
        }
    }

    /** No more appends are taken; the thread ends when those that wait are answered. */
    void close() {
        closing = true;
    }

    @Override
    public void run() {
        List<Append> group = new ArrayList<>(groupSize);
        try {
            while (!closing || !queue.isEmpty()) {
                Append first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, groupSize - 1);
                    writeOrExplain(group);
                    group.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closing = true;
            unknown(group, new IllegalStateException("the appender ended"));
            disconnect();
            for (Append left = queue.poll(); left != null; left = queue.poll()) {
                left.answer().completeExceptionally(new LogUnavailableException("the log is closed"));
            }
        }
    }

    /** A fault of our own must not end the loop: those who wait are told that nobody knows, and the next group is tried. */
    private void writeOrExplain(List<Append> group) throws InterruptedException {
        try {
            write(group);
        } catch (RuntimeException fault) {
            LOG.error("{} failed", name, fault);
            unknown(group, fault);
            disconnect();
        }
    }

    private void write(List<Append> group) throws InterruptedException {
        group.forEach(watch::expect);
        Deque<List<Append>> waiting = new ArrayDeque<>();
        waiting.add(List.copyOf(group));
        Duration pause = Duration.ofMillis(10);
        while (!waiting.isEmpty()) {
            List<Append> next = waiting.peekFirst();
            try {
                attempt(next, waiting);
                pause = Duration.ofMillis(10);
            } catch (SQLException lost) {
                disconnect();
                if (closing) {
                    waiting.forEach(left -> unknown(left, lost));
                    return;
                }
                LOG.warn("{} lost its connection and tries again: {}", name, lost.getMessage());
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    /** Tries the first of the waiting groups and takes it off, unless the connection is lost. */
    private void attempt(List<Append> group, Deque<List<Append>> waiting) throws SQLException {
        AppendStatements open = connected();
        try {
            open.write(group);
            waiting.removeFirst();
            accept(group);
        } catch (SQLException e) {
            if (Losses.isLoss(e, open.connection())) {
                throw e;
            }
            if (AppendStatements.NOT_ALL.equals(e.getSQLState())) {
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
            boolean passing = AppendStatements.NOT_ALL.equals(cause.getSQLState()) || isTransient(cause);
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

    private void unknown(List<Append> group, Exception cause) {
        for (Append append : group) {
            watch.forget(append);
            append.answer().completeExceptionally(new OutcomeUnknownException(cause));
        }
    }

    private AppendStatements connected() throws SQLException {
        AppendStatements open = statements;
        if (open == null) {
            Connection connection = connections.open(name, PATIENCE_SECONDS);
            open = new AppendStatements(connection);
            statements = open;
        }
        return open;
    }

    private void disconnect() {
        AppendStatements open = statements;
        statements = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("{} could not close its connection", name, e);
            }
        }
    }
}
