package io.trato.eventstore.axon;

import io.trato.contract.log.LoggedEvent;
import io.trato.contract.log.SelectiveStream;
import io.trato.eventstore.read.Follower;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * The sealed log as an endless stream of Axon's. It calls back when something was sealed, so that a processor need not poll
 * (Axon's own store never does, and its processors look every 500 ms). For one thread at a time.
 *
 * <p>Whoever has said that an event, or all of its type, is none of its business is not woken by it. One of them every now and
 * then is handed on all the same, since a token moves only by what is handed on.
 */
final class LoggedEventStream implements TrackingEventStream, SelectiveStream {

    private static final long NOW_AND_THEN_NANOS = Duration.ofMillis(500).toNanos();

    private final Follower follower;
    private final Deque<LoggedEvent> fetched = new ArrayDeque<>();
    private final Set<Class<?>> unwanted = ConcurrentHashMap.newKeySet();
    private volatile Predicate<LoggedEvent> concerns = event -> true;
    private long handedOn = System.nanoTime();

    /** The last event that was read, when nobody wants it. */
    private @Nullable LoggedEvent withheld;

    LoggedEventStream(Follower follower) {
        this.follower = follower;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.of(Messages.tracked(fetched.getFirst())) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (fetched.isEmpty()) {
            List<LoggedEvent> next = follower.next(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            if (!next.isEmpty()) {
                fetch(next);
            }
            handOnNowAndThen();
            if (next.isEmpty()) {
                break;
            }
        }
        return !fetched.isEmpty();
    }

    private void fetch(List<LoggedEvent> events) {
        events.stream().filter(this::wanted).forEach(fetched::add);
        withheld = wanted(events.getLast()) ? null : events.getLast();
    }

    private void handOnNowAndThen() {
        LoggedEvent last = withheld;
        if (fetched.isEmpty() && last != null && System.nanoTime() - handedOn > NOW_AND_THEN_NANOS) {
            fetched.add(last);
            withheld = null;
        }
        if (!fetched.isEmpty()) {
            handedOn = System.nanoTime();
        }
    }

    private boolean wanted(LoggedEvent event) {
        return !unwanted.contains(event.event().getClass()) && concerns.test(event);
    }

    @Override
    public void only(Predicate<LoggedEvent> concerning) {
        concerns = concerning;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
            Thread.onSpinWait();
        }
        return Messages.tracked(fetched.removeFirst());
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        unwanted.add(ignored.getPayloadType());
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        follower.onMove(this::wanted, callback);
        callback.run();
        return true;
    }

    @Override
    public void close() {
        follower.close();
    }
}
