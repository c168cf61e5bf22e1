package io.trato.contract.log;

import io.trato.contract.Event;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The log, for those who read it. Everybody sees the same events in the same order, and none is ever skipped. */
public interface Log {

    /** The position of the last sealed event, 0 when there is none. */
    long head();

    /** Up to {@code limit} events after a position, in order. */
    List<LoggedEvent> read(long after, int limit);

    /**
     * What a whole stretch of the log holds for a reader whom few kinds of events concern, in order. An event that this
     * program does not know is never passed over: it cannot be said whom it concerns.
     *
     * @param upTo the last position of the stretch, which must be sealed
     * @param concern the kinds of events that are wanted
     */
    default List<LoggedEvent> stretch(long after, long upTo, Predicate<Class<? extends Event>> concern) {
        return read(after, Math.toIntExact(upTo - after)).stream()
                .filter(logged -> concern.test(logged.event().getClass()))
                .toList();
    }

    /**
     * The committed events of one stream from a sequence on, sealed or not; a position not yet given is 0. The present
     * truth of an aggregate.
     */
    List<LoggedEvent> stream(String streamId, long fromSequence);

    /**
     * Completes with the position of a committed event as soon as it is sealed. Who gives up may complete it otherwise: it is
     * his alone.
     */
    CompletableFuture<Long> sealed(String streamId, long sequence);

    /**
     * Follows the log from a position on, live.
     *
     * @param streams only these streams, or null for all
     */
    LogCursor follow(long after, @Nullable Set<String> streams);
}
