package io.trato.projections.run;

import io.trato.contract.Event;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The log in stretches, only what concerns a group; while one is worked at, the next is being read. */
final class Stretches {

    /** Positions that are read at once. */
    static final int LENGTH = 5_000;

    private final Log log;
    private final ProjectionGroup group;
    private final ExecutorService threads;
    private final long end;
    private long read;
    private Future<List<LoggedEvent>> next;

    /** @param upTo the position of its end, whose event may not be among these */
    record Stretch(List<LoggedEvent> events, long upTo) {}

    /** @param threads one of them is taken */
    Stretches(Log log, ProjectionGroup group, ExecutorService threads, long after, long end) {
        this.log = log;
        this.group = group;
        this.threads = threads;
        this.end = end;
        this.read = after;
        this.next = ahead();
    }

    /** Null at the end. */
    @Nullable Stretch next() {
        if (read >= end) {
            return null;
        }
        List<LoggedEvent> events = Results.of(next, "the log cannot be read");
        read = upTo();
        next = ahead();
        return new Stretch(events, read);
    }

    private Future<List<LoggedEvent>> ahead() {
        long from = read;
        long upTo = upTo();
        return threads.submit(() -> from < upTo ? log.stretch(from, upTo, this::concerns) : List.of());
    }

    private long upTo() {
        return Math.min(read + LENGTH, end);
    }

    private boolean concerns(Class<? extends Event> kind) {
        return group.projections().stream()
                .anyMatch(projection -> projection.model().concerns(kind));
    }
}
