package io.trato.projections.run;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How far one read model is, as far as this node knows: it hears at once of what it does itself, and of the others' work
 * when it looks. What is known only ever grows, so whoever tells it, it stays true.
 */
final class Progress {

    private final Map<Integer, Long> bySegment = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private int waiting;
    private volatile Set<Integer> segments = Set.of();
    private volatile boolean left;

    /** Which segments there are, and what their tokens say; none while nobody has ever started. */
    void stored(Map<Integer, Long> tokens) {
        if (!tokens.isEmpty()) {
            segments = Set.copyOf(tokens.keySet());
            tokens.forEach((segment, position) -> bySegment.merge(segment, position, Math::max));
            signal();
        }
    }

    void reached(int segment, long position) {
        bySegment.merge(segment, position, Math::max);
        signal();
    }

    Set<Integer> segments() {
        return segments;
    }

    /** The position that every segment has passed. */
    long passed() {
        return segments.stream()
                .mapToLong(segment -> bySegment.getOrDefault(segment, 0L))
                .min()
                .orElse(0);
    }

    /** Nobody is to wait here any more: readers are turned to another copy. */
    void leave() {
        left = true;
        signal();
    }

    /** Readers are turned back to this copy. */
    void enter() {
        left = false;
    }

    /** Waits until a position was passed; false when the time ran out first, or when readers are turned elsewhere. */
    boolean await(long position, long nanos) throws InterruptedException {
        long remaining = nanos;
        lock.lockInterruptibly();
        waiting++;
        try {
            wanted.signalAll();
            while (!left && passed() < position) {
                if (remaining <= 0) {
                    return false;
                }
                remaining = moved.awaitNanos(remaining);
            }
            return !left;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** Waits until somebody waits for this read model, or until the time has run out. */
    void rest(long nanos) throws InterruptedException {
        long remaining = nanos;
        lock.lockInterruptibly();
        try {
            while (waiting == 0 && remaining > 0) {
                remaining = wanted.awaitNanos(remaining);
            }
        } finally {
            lock.unlock();
        }
    }

    private void signal() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
