package io.trato.server.simulate.ground;

import io.trato.contract.log.LoggedEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One stream, of which the beginning may have been forgotten. */
final class MemoryStream {

    private final long first;
    private final List<LoggedEvent> events;

    MemoryStream() {
        this(0, new ArrayList<>(4));
    }

    private MemoryStream(long first, List<LoggedEvent> events) {
        this.first = first;
        this.events = events;
    }

    void add(LoggedEvent event) {
        if (event.sequence() != first + events.size()) {
            throw new IllegalStateException(event.streamId() + " has no place for " + event.sequence());
        }
        events.add(event);
    }

    /** @throws IllegalStateException when those events were forgotten */
    List<LoggedEvent> events(long from) {
        if (from < first) {
            throw new IllegalStateException("what comes before " + first + " was forgotten");
        }
        int index = (int) Math.min(from - first, events.size());
        return List.copyOf(events.subList(index, events.size()));
    }

    /** Null when nothing is left. */
    @Nullable MemoryStream from(long sequence) {
        return sequence == Long.MAX_VALUE ? null : new MemoryStream(sequence, new ArrayList<>(events(sequence)));
    }
}
