package io.trato.eventstore.axon;

import io.trato.contract.log.LoggedEvent;
import io.trato.eventstore.read.Follower;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/**
 * The sealed log as an endless stream of Axon's. It calls back when something was sealed, so that a processor need not poll
 * (Axon's own store never does, and its processors look every 500 ms). For one thread at a time.
 */
final class LoggedEventStream implements TrackingEventStream {

    private final Follower follower;
    private final Deque<LoggedEvent> fetched = new ArrayDeque<>();

    LoggedEventStream(Follower follower) {
        this.follower = follower;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.of(Messages.tracked(fetched.getFirst())) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (fetched.isEmpty()) {
            fetched.addAll(follower.next(Duration.ofNanos(unit.toNanos(timeout))));
        }
        return !fetched.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
            Thread.onSpinWait();
        }
        return Messages.tracked(fetched.removeFirst());
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        follower.onMove(callback);
        callback.run();
        return true;
    }

    @Override
    public void close() {
        follower.close();
    }
}
