package io.trato.benchmarks.latency;

import io.trato.benchmarks.engine.Events;
import io.trato.eventstore.LogNode;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Appends at a steady rate in the background, answered or not, so that what is measured beside it is not alone. */
final class Burden implements AutoCloseable {

    private static final Duration BEAT = Duration.ofMillis(2);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong refused = new AtomicLong();
    private final long began = System.nanoTime();
    private long sent;

    /** @param perSecond appends, none for 0 */
    Burden(LogNode node, Events events, double perSecond) {
        if (perSecond > 0) {
            clock.scheduleAtFixedRate(
                    () -> catchUp(node, events, perSecond), 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void catchUp(LogNode node, Events events, double perSecond) {
        long due = (long) ((System.nanoTime() - began) / 1e9 * perSecond);
        for (; sent < due; sent++) {
            node.appender().submit(events.listing(1)).whenComplete((_, failure) -> {
                if (failure != null) {
                    refused.incrementAndGet();
                }
            });
        }
    }

    /** @throws IllegalStateException when the log could not carry it: then it was no half load */
    @Override
    public void close() throws InterruptedException {
        clock.shutdown();
        clock.awaitTermination(5, TimeUnit.SECONDS);
        if (refused.get() > 0) {
            throw new IllegalStateException(refused + " appends of the burden were refused");
        }
    }
}
