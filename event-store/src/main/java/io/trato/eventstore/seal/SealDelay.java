package io.trato.eventstore.seal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long committed events wait for their positions: a moving average over passes, without anything by the event. It counts
 * from when the sealer was told of the oldest commit that it had not sealed yet, for another node's commit from when its
 * notification came. While nothing can be sealed it grows with the waiting.
 */
final class SealDelay {

    private static final double WEIGHT_OF_LAST = 0.1;
    private static final long NOTHING = 0;

    private final AtomicLong waitingSince = new AtomicLong(NOTHING);
    private volatile double averageNanos;

    /** Something was committed. */
    void committed() {
        waitingSince.compareAndSet(NOTHING, now());
    }

    /** A pass begins: what is told from now on belongs to the next one. Answers since when this one's events wait. */
    long passBegins() {
        return waitingSince.getAndSet(NOTHING);
    }

    /** The pass has sealed events that were waiting since then. */
    void sealed(long since) {
        if (since != NOTHING) {
            double waited = (double) now() - since;
            averageNanos = averageNanos * (1 - WEIGHT_OF_LAST) + waited * WEIGHT_OF_LAST;
        }
    }

    /** The pass has left events that were waiting since then; of some it had not been told. */
    void left(long since) {
        waitingSince.set(since == NOTHING ? now() : since);
    }

    /** How long what is not sealed yet has been waiting; zero when nothing is. */
    Duration waiting() {
        long since = waitingSince.get();
        return since == NOTHING ? Duration.ZERO : Duration.ofNanos(now() - since);
    }

    Duration present() {
        Duration average = Duration.ofNanos((long) averageNanos);
        Duration waiting = waiting();
        return waiting.compareTo(average) > 0 ? waiting : average;
    }

    private static long now() {
        long now = System.nanoTime();
        return now == NOTHING ? 1 : now;
    }
}
