package io.trato.eventstore.read;

import io.trato.contract.Event;
import io.trato.contract.log.LoggedEvent;
import io.trato.eventstore.append.Append;
import io.trato.eventstore.append.Place;
import io.trato.eventstore.append.Placed;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * This process's view of what is sealed: it moves forward position by position, wakes who waits, and keeps the newest
 * events in memory. An event that this process appended itself is passed on as it was, without asking the database for it.
 * News may come from the sealer in this process, from a notification or from polling: whatever is missing in between is read.
 */
public final class Feed {

    private static final int BATCH = 1_000;

    private final LogRows rows;
    private final Tail tail;
    private final Followers followers = new Followers();
    private final Expected expected = new Expected();
    private final Awaited awaited = new Awaited();
    private final SealedPlaces places;
    private final List<Consumer<List<LoggedEvent>>> hearers = new CopyOnWriteArrayList<>();
    private final ReentrantLock moving = new ReentrantLock();
    private volatile long head;

    public Feed(LogRows rows, int tailCapacity) {
        this.rows = rows;
        this.tail = new Tail(tailCapacity);
        this.places = new SealedPlaces(rows, tail, expected, awaited, this::head);
    }

    /** Starts at the present end of the log. */
    public void start() {
        head = rows.head();
    }

    long head() {
        return head;
    }

    /**
     * Takes on a follower, between two moves. In the middle of one it might be too late to be told what concerns it, while
     * the head is not there yet: then it would skip that event.
     */
    void enter(Follower follower, Set<String> streams) {
        moving.lock();
        try {
            followers.add(follower, streams);
            follower.due(head);
        } finally {
            moving.unlock();
        }
    }

    void leave(Follower follower, Set<String> streams) {
        followers.remove(follower, streams);
    }

    void listen(Consumer<List<LoggedEvent>> hearer) {
        moving.lock();
        try {
            hearers.add(hearer);
        } finally {
            moving.unlock();
        }
    }

    /** Events of this process that may be committed from now on. */
    public void expect(Append append) {
        expected.add(append);
    }

    /** They will not be committed. */
    public void forget(Append append) {
        places.forget(append);
    }

    /**
     * The sealer in this process gave these places the positions from {@code first} on. After a crash of the server the
     * sealer may come to what was sealed before: a part of the stretch, or all of it, is then no news.
     */
    public void sealed(long first, List<Placed> places) {
        moving.lock();
        try {
            catchUp(first - 1);
            List<LoggedEvent> own = head == first - 1 ? expected.at(first, places) : List.of();
            if (own.size() == places.size()) {
                move(own);
            } else {
                catchUp(first + places.size() - 1);
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

    /** Everything of some kinds in a stretch: from memory when all of it is there, else without the others. */
    List<LoggedEvent> stretch(long after, long upTo, Predicate<Class<? extends Event>> concern) {
        List<LoggedEvent> recent = recent(after, upTo, Math.toIntExact(Math.max(0, upTo - after)));
        return recent.size() == upTo - after
                ? recent.stream()
                        .filter(logged -> concern.test(logged.event().getClass()))
                        .toList()
                : rows.stretch(after, upTo, concern);
    }

    /** Whether somebody waits for a position. */
    public boolean isAwaited() {
        return awaited.any();
    }

    /** As {@link SealedPlaces#position}. */
    CompletableFuture<Long> position(Place place) {
        return places.position(place);
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
        hearers.forEach(hearer -> hearer.accept(events));
        head = events.getLast().position();
        followers.wake(events);
        awaited.tell(events);
    }
}
