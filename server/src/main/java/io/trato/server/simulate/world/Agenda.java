package io.trato.server.simulate.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * What is going to happen, and the clock that stands at what happens now. What is due at the same millisecond happens in the
 * order in which it was noted down.
 */
public final class Agenda extends Clock {

    /** What concerns no deal. */
    public static final String NO_DEAL = "";

    private final PriorityQueue<Task> tasks = new PriorityQueue<>();
    private final Map<String, Integer> open = new HashMap<>();
    private Consumer<String> settled = deal -> {};
    private Instant now;
    private long noted;
    private long steps;

    private record Task(Instant at, long number, String deal, Runnable work) implements Comparable<Task> {

        @Override
        public int compareTo(Task other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    public Agenda(Instant begin) {
        now = begin;
    }

    /** Who is told when nothing more is going to happen about a deal. */
    public void whenSettled(Consumer<String> listener) {
        settled = listener;
    }

    public void in(Duration wait, String deal, Runnable work) {
        at(now.plus(wait), deal, work);
    }

    /** What is past is due at once. */
    public void at(Instant due, String deal, Runnable work) {
        tasks.add(new Task(due.isBefore(now) ? now : due, noted++, deal, work));
        if (!deal.equals(NO_DEAL)) {
            open.merge(deal, 1, Integer::sum);
        }
    }

    /** Does what is next; false when there is nothing more. */
    public boolean step() {
        Task task = tasks.poll();
        if (task == null) {
            return false;
        }
        steps++;
        now = task.at();
        task.work().run();
        if (!task.deal().equals(NO_DEAL) && open.merge(task.deal(), -1, Agenda::left) == null) {
            settled.accept(task.deal());
        }
        return true;
    }

    /** How many steps were begun. */
    public long steps() {
        return steps;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the world has one time");
    }

    @SuppressWarnings("NullAway") // nothing is left of what comes to zero
    private static Integer left(Integer before, Integer change) {
        int after = before + change;
        return after == 0 ? null : after;
    }
}
