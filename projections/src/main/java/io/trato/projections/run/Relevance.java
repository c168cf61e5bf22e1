package io.trato.projections.run;

import io.trato.contract.log.LoggedEvent;
import java.util.List;
import java.util.function.Predicate;

/**
 * What of the log concerns a read model, heard on this node while it moves. Most events change no document of most read models:
 * whoever waits until one of them has passed a position need not wait longer than for the last event before it that does.
 */
final class Relevance {

    private final Predicate<LoggedEvent> concerns;

    /** Written before {@link #heard}, so that who sees a stretch heard sees what it held. */
    private volatile long lastConcerning;

    private volatile long heard;

    Relevance(Predicate<LoggedEvent> concerns) {
        this.concerns = concerns;
    }

    /** A stretch of the log, the next one; on one thread at a time. What was before the first is taken to concern. */
    void hear(List<LoggedEvent> events) {
        if (heard == 0) {
            lastConcerning = events.getFirst().position() - 1;
        }
        for (LoggedEvent event : events.reversed()) {
            if (concerns.test(event)) {
                lastConcerning = event.position();
                break;
            }
        }
        heard = events.getLast().position();
    }

    /** The position that the read model must have passed to be as good as one that has passed {@code position}. */
    long needed(long position) {
        return position <= heard ? Math.min(position, lastConcerning) : position;
    }

    /** The position that it is as good as having passed, when it has passed {@code position}. */
    long amountsTo(long position) {
        long before = heard;
        return position >= lastConcerning ? Math.max(position, before) : position;
    }
}
