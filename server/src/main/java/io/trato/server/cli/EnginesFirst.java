package io.trato.server.cli;

import io.trato.server.engine.Engines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The application is put together while the engines come up, and runs when they are there. */
final class EnginesFirst implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EnginesFirst.class);

    private final Engines engines;
    private volatile boolean there;

    EnginesFirst(Engines engines) {
        this.engines = engines;
    }

    @Override
    public void start() {
        engines.awaitReadiness();
        log.info("the engines are up");
        there = true;
    }

    /** They are stopped after the application. */
    @Override
    public void stop() {
        there = false;
    }

    @Override
    public boolean isRunning() {
        return there;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
