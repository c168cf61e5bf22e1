package io.trato.eventstore.read;

import io.trato.contract.log.LogCursor;
import io.trato.contract.log.LoggedEvent;
import io.trato.eventstore.connect.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * A reader of the whole log or of some streams. One of some streams is told the last position that concerns it, and skips
 * over the rest without looking.
 */
public final class Follower implements LogCursor {

    private static final int BATCH = 500;
    private static final Runnable NOTHING = () -> {};

    private final Feed feed;
    private final LogRows rows;
    private final Set<String> streams;
    private final Signal moved = new Signal();
    private final AtomicLong lastDue = new AtomicLong();
    private volatile Runnable onMove = NOTHING;
    private volatile Predicate<LoggedEvent> wanted = event -> true;
    private long position;

    Follower(Feed feed, LogRows rows, long after, Set<String> streams) {
        this.feed = feed;
        this.rows = rows;
        this.streams = Set.copyOf(streams);
        this.position = after;
        feed.enter(this, this.streams);
    }

    /** Calls back, from the thread that moves the feed, whenever something that is wanted may have come. */
    public void onMove(Predicate<LoggedEvent> isWanted, Runnable callback) {
        wanted = isWanted;
        onMove = callback;
    }

    @Override
    public List<LoggedEvent> next(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            long head = feed.head();
            while (position < head) {
                List<LoggedEvent> events = stretch(head);
                if (!events.isEmpty()) {
                    return events;
                }
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return List.of();
            }
            moved.await(Duration.ofNanos(left));
        }
    }

    private List<LoggedEvent> stretch(long head) {
        if (streams.isEmpty()) {
            return advanced(feed.read(position, head, BATCH), position);
        }
        if (lastDue.get() <= position) {
            return advanced(List.of(), head);
        }
        List<LoggedEvent> recent = feed.recent(position, head, BATCH);
        if (!recent.isEmpty()) {
            long seen = recent.getLast().position();
            List<LoggedEvent> ours =
                    recent.stream().filter(e -> streams.contains(e.streamId())).toList();
            return advanced(ours, seen);
        }
        List<LoggedEvent> stored = rows.after(position, head, streams, BATCH);
        return advanced(stored, stored.size() < BATCH ? head : position);
    }

    /** Moves behind the last event, or to {@code otherwise} if that is farther. */
    private List<LoggedEvent> advanced(List<LoggedEvent> events, long otherwise) {
        position = Math.max(
                otherwise, events.isEmpty() ? position : events.getLast().position());
        return events;
    }

    void due(long duePosition) {
        lastDue.accumulateAndGet(duePosition, Math::max);
    }

    /** The head has moved over these. */
    void wake(List<LoggedEvent> events) {
        moved.raise();
        if (events.stream().anyMatch(wanted)) {
            onMove.run();
        }
    }

    @Override
    public void close() {
        feed.leave(this, streams);
    }
}
