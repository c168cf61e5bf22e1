package io.trato.eventstore;

import org.springframework.context.SmartLifecycle;

/** The log is there before anybody handles a command or an event, and until the last of them has stopped. */
final class LogLifecycle implements SmartLifecycle {

    /** Earlier than Axon's own first phase. */
    private static final int FIRST = Integer.MIN_VALUE / 4;

    private final LogNode node;
    private volatile boolean running;

    LogLifecycle(LogNode node) {
        this.node = node;
    }

    @Override
    public void start() {
        node.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        node.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return FIRST;
    }
}
