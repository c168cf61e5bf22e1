package io.trato.eventstore.read;

import io.trato.contract.log.LoggedEvent;
import io.trato.eventstore.append.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The newest events, in memory, so that a hundred readers do not each ask PostgreSQL for what was just written. One thread
 * adds; any number read without a lock: a slot that was overwritten meanwhile shows by its position.
 */
final class Tail {

    private final @Nullable LoggedEvent[] slots;
    private final Map<Place, Long> positions = new ConcurrentHashMap<>();

    /** @param capacity events, a power of two */
    Tail(int capacity) {
        this.slots = new LoggedEvent[capacity];
    }

    void add(LoggedEvent event) {
        int slot = slot(event.position());
        LoggedEvent oldest = slots[slot];
        if (oldest != null) {
            positions.remove(place(oldest));
        }
        slots[slot] = event;
        positions.put(place(event), event.position());
    }

    /** Events after a position up to another, all there are or none when the first of them is not here any more. */
    List<LoggedEvent> after(long position, long upTo, int limit) {
        long last = Math.min(upTo, position + limit);
        List<LoggedEvent> found = new ArrayList<>((int) Math.min(Math.max(0, last - position), slots.length));
        for (long p = position + 1; p <= last; p++) {
            LoggedEvent event = slots[slot(p)];
            if (event == null || event.position() != p) {
                break;
            }
            found.add(event);
        }
        return found;
    }

    @Nullable Long position(Place place) {
        return positions.get(place);
    }

    private int slot(long position) {
        return (int) (position & (slots.length - 1));
    }

    static Place place(LoggedEvent event) {
        return new Place(event.streamId(), event.sequence());
    }
}
