package io.trato.embedded.payments;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does things after a while. What is not done when it closes is found in the book by the next start. */
final class Later implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Later.class);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sandbox-clock").daemon().factory());
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    void after(Duration delay, Runnable work) {
        try {
            clock.schedule(() -> workers.execute(() -> logged(work)), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            log.debug("left to the next start");
        }
    }

    private static void logged(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("the sandbox failed in the background", e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        workers.shutdownNow();
        workers.close();
    }
}
