package io.trato.eventstore.read;

import io.trato.contract.log.LoggedEvent;
import io.trato.eventstore.append.Append;
import io.trato.eventstore.append.NewEvent;
import io.trato.eventstore.append.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * This process's view of what is sealed: it moves forward position by position, wakes who waits, and keeps the newest
 * events in memory. An event that this process appended itself is passed on as it was, without asking the database for it.
 * News may come from the sealer in this process, from a notification or from polling: whatever is missing in between is read.
 */
public final class Feed {

    private static final int BATCH = 1_000;
    private static final int MOST_EXPECTED = 50_000;

    private final LogRows rows;
    private final Tail tail;
    private final Followers followers = new Followers();
    private final Map<Place, NewEvent> expected = new ConcurrentHashMap<>();
    private final Map<Place, CompletableFuture<Long>> waiting = new ConcurrentHashMap<>();
    private final ReentrantLock moving = new ReentrantLock();
    private volatile long head;

    public Feed(LogRows rows, int tailCapacity) {
        this.rows = rows;
        this.tail = new Tail(tailCapacity);
    }

    /** Starts at the present end of the log. */
    public void start() {
        head = rows.head();
    }

    long head() {
        return head;
    }

    Followers followers() {
        return followers;
    }

    /** Events of this process that may be committed from now on. */
    public void expect(Append append) {
        if (expected.size() < MOST_EXPECTED) {
            append.events().forEach(event -> expected.put(event.place(), event));
        }
    }

    public void forget(Append append) {
        append.events().forEach(event -> expected.remove(event.place(), event));
    }

    /** Whether something that this process appends is not sealed yet. */
    public boolean expecting() {
        return !expected.isEmpty();
    }

    /** The sealer in this process gave these places the positions from {@code first} on. */
    public void sealed(long first, List<Place> places) {
        moving.lock();
        try {
            catchUp(first - 1);
            if (head == first - 1) {
                List<LoggedEvent> own = own(first, places);
                move(own.size() == places.size() ? own : rows.after(head, first + places.size() - 1, places.size()));
            }
        } finally {
            moving.unlock();
        }
    }

    /** Reads whatever is sealed and was not heard of. */
    public void catchUp() {
        moving.lock();
        try {
            catchUp(Long.MAX_VALUE);
        } finally {
            moving.unlock();
        }
    }

    /** What is still in memory of a stretch, from its beginning; empty when its beginning is not. */
    List<LoggedEvent> recent(long after, long upTo, int limit) {
        return tail.after(after, upTo, limit);
    }

    List<LoggedEvent> read(long after, long upTo, int limit) {
        List<LoggedEvent> recent = recent(after, upTo, limit);
        return recent.isEmpty() && after < upTo ? rows.after(after, upTo, limit) : recent;
    }

    /**
     * Completes with the position of a committed event once this process has heard that it is sealed. Whoever waits is
     * registered before it is looked for, so that it cannot be sealed unnoticed in between.
     */
    CompletableFuture<Long> position(Place place) {
        Long known = tail.position(place);
        if (known != null && known <= head) {
            return CompletableFuture.completedFuture(known);
        }
        CompletableFuture<Long> heard = waiting.computeIfAbsent(place, p -> new CompletableFuture<>());
        known = tail.position(place);
        if (known != null && known <= head) {
            hear(place, known);
        } else if (!expected.containsKey(place)) {
            OptionalLong stored = rows.position(place);
            if (stored.isEmpty()) {
                waiting.remove(place, heard);
                return CompletableFuture.failedFuture(new IllegalArgumentException("no event stands at " + place));
            }
            if (stored.getAsLong() > 0 && stored.getAsLong() <= head) {
                hear(place, stored.getAsLong());
            }
        }
        return heard.copy();
    }

    private void catchUp(long upTo) {
        while (head < upTo) {
            List<LoggedEvent> missed = rows.after(head, upTo, BATCH);
            move(missed);
            if (missed.size() < BATCH) {
                return;
            }
        }
    }

    private List<LoggedEvent> own(long first, List<Place> places) {
        List<LoggedEvent> own = new ArrayList<>(places.size());
        for (Place place : places) {
            NewEvent event = expected.get(place);
            if (event == null) {
                break;
            }
            own.add(event.at(first + own.size()));
        }
        return own;
    }

    /** The order matters: readers who see the new head find the events, and who is told a position is not ahead of it. */
    private void move(List<LoggedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        for (LoggedEvent event : events) {
            tail.add(event);
            expected.remove(Tail.place(event));
            followers.due(event);
        }
        head = events.getLast().position();
        followers.wake();
        for (LoggedEvent event : events) {
            hear(Tail.place(event), event.position());
        }
    }

    private void hear(Place place, long position) {
        CompletableFuture<Long> heard = waiting.remove(place);
        if (heard != null) {
            heard.complete(position);
        }
    }
}
