package io.trato.contract.log;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The log, for those who read it. Everybody sees the same events in the same order, and none is ever skipped. */
public interface Log {

    /** The position of the last sealed event, 0 when there is none. */
    long head();

    /** Up to {@code limit} events after a position, in order. */
    List<LoggedEvent> read(long after, int limit);

    /**
     * The committed events of one stream from a sequence on, sealed or not; a position not yet given is 0. The present
     * truth of an aggregate.
     */
    List<LoggedEvent> stream(String streamId, long fromSequence);

    /** Completes with the position of a committed event as soon as it is sealed. */
    CompletableFuture<Long> sealed(String streamId, long sequence);

    /**
     * Follows the log from a position on, live.
     *
     * @param streams only these streams, or null for all
     */
    LogCursor follow(long after, @Nullable Set<String> streams);
}
