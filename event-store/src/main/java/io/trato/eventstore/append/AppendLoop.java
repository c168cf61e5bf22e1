package io.trato.eventstore.append;

import io.trato.eventstore.connect.DedicatedConnections;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One appender: a thread with a connection of its own that writes whatever gathered while its last commit ran. There is no
 * waiting for company: a lone append goes at once.
 */
final class AppendLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(AppendLoop.class);

    private final String name;
    private final AppendWatch watch;
    private final GroupWriter writer;
    private final int groupSize;
    private final LinkedBlockingQueue<Append> queue;
    private volatile boolean closing;

    /** Set before the queue is emptied for the last time: who offers later finds out by himself. */
    private volatile boolean ended;

    AppendLoop(String name, DedicatedConnections connections, AppendWatch watch, int groupSize, int capacity) {
        this.name = name;
        this.watch = watch;
        this.writer = new GroupWriter(name, connections, watch);
        this.groupSize = groupSize;
        this.queue = new LinkedBlockingQueue<>(capacity);
    }

    void offer(Append append) {
        if (closing) {
            refuse(append, "the log is closed");
        } else if (!queue.offer(append)) {
            refuse(append, "too many appends are waiting");
        } else if (ended && queue.remove(append)) {
            refuse(append, "the log is closed");
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
            writer.close();
            ended = true;
            for (Append left = queue.poll(); left != null; left = queue.poll()) {
                refuse(left, "the log is closed");
            }
        }
    }

    /** A fault of our own must not end the loop: those who wait are told that nobody knows, and the next group is tried. */
    private void writeOrExplain(List<Append> group) throws InterruptedException {
        try {
            group.forEach(watch::expect);
            List<Append> unanswered = writer.write(group, () -> closing);
            if (!unanswered.isEmpty()) {
                unknown(unanswered, new IllegalStateException("closed without a connection"));
            }
        } catch (RuntimeException | Error fault) {
            LOG.error("{} failed", name, fault);
            unknown(group, fault);
            writer.close();
        }
    }

    private static void refuse(Append append, String reason) {
        append.answer().completeExceptionally(new LogUnavailableException(reason));
    }

    private void unknown(List<Append> group, Throwable cause) {
        for (Append append : group) {
            watch.forget(append);
            append.answer().completeExceptionally(new OutcomeUnknownException(cause));
        }
    }
}
