package io.trato.server.health;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Gauges whose labels come and go, and whose figures cost a question to the database: looked up every ten seconds. */
final class PolledGauges implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PolledGauges.class);
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final String name;
    private final Runnable look;
    private volatile @Nullable ScheduledExecutorService thread;

    /** @param look registers what there is now; may throw while the database is away */
    PolledGauges(String name, Runnable look) {
        this.name = name;
        this.look = look;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        started.scheduleWithFixedDelay(this::tryToLook, 0, INTERVAL.toSeconds(), TimeUnit.SECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService started = thread;
        thread = null;
        if (started != null) {
            started.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void tryToLook() {
        try {
            look.run();
        } catch (RuntimeException unavailable) {
            LOG.debug("{} cannot be told at present", name, unavailable);
        }
    }
}
