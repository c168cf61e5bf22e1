package io.trato.command;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Work that goes on from round to round on a virtual thread of its own, from start to stop; a round that fails is the only one. */
public abstract class Rounds implements SmartLifecycle {

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String name;
    private final String trouble;
    private volatile @Nullable Thread thread;

    /**
     * @param name of the thread
     * @param trouble what is logged with the reason when a round fails
     */
    protected Rounds(String name, String trouble) {
        this.name = name;
        this.trouble = trouble;
    }

    /** Waits until it is time, and does what is due. */
    protected abstract void round() throws InterruptedException;

    @Override
    public void start() {
        Thread working = Thread.ofVirtual().name(name).unstarted(this::work);
        thread = working; // before it runs, since it ends when it is not the one that is meant to work
        working.start();
    }

    @Override
    public void stop() {
        Thread working = thread;
        thread = null;
        if (working != null) {
            working.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        while (thread == Thread.currentThread()) {
            try {
                round();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn(trouble, e);
            }
        }
    }
}
