package io.trato.eventstore.letter;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Whether nothing of a processor waits. It need not be asked again until somebody may have made something wait: this node,
 * or the one that had a segment before.
 */
final class Silence {

    private static final long NEVER = -1;

    private final AtomicLong breaks = new AtomicLong();

    /** After how many breaks the last look found nothing. */
    private volatile long silentAfter = NEVER;

    /**
     * Whether it holds.
     *
     * @param nothingWaits looks, when that is not known
     */
    boolean holds(BooleanSupplier nothingWaits) {
        long now = breaks.get();
        if (silentAfter == now) {
            return true;
        }
        boolean silent = nothingWaits.getAsBoolean();
        if (silent) {
            silentAfter = now;
        }
        return silent;
    }

    /** Something may wait now. Whoever makes it wait says so before and after, since a look between them does not see it. */
    void broken() {
        breaks.incrementAndGet();
    }
}
