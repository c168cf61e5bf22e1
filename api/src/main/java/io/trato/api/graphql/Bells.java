package io.trato.api.graphql;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Bells that hardly ever ring, since nearly everything ends long before. One that is due in more than a second wakes no thread
 * when it is hung up or taken down, as a timed wait would: something that is due earlier always stands before it.
 */
public final class Bells implements AutoCloseable {

    private static final Runnable NOTHING = () -> {};

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("graphql-bells").daemon().factory());

    public Bells() {
        timer.setRemoveOnCancelPolicy(true);
        timer.scheduleAtFixedRate(NOTHING, 1, 1, TimeUnit.SECONDS);
    }

    /** Cancel it to take it down; it may be ringing then. */
    Future<?> in(Duration after, Runnable ring) {
        return timer.schedule(ring, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
