package io.trato.projections.elastic;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long an engine that does not answer is tried again: at growing intervals, at most {@link #MOST} in all. Beyond that
 * the processor gives its segment back, so that another node may have better luck.
 */
final class Patience {

    private static final Duration MOST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private Duration next = Duration.ofMillis(25);
    private Duration spent = Duration.ZERO;

    /** Waits a while, or throws when patience is at its end or the thread is interrupted. */
    <E extends RuntimeException> void pause(Supplier<E> atTheEnd) {
        if (spent.compareTo(MOST) >= 0) {
            throw atTheEnd.get();
        }
        try {
            Thread.sleep(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw atTheEnd.get();
        }
        spent = spent.plus(next);
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
