package io.trato.server.simulate.world;

import io.trato.server.simulate.world.Tasks.Going;
import io.trato.server.simulate.world.Tasks.Task;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is going to happen, and the clock that stands at what happens now. What is due at the same millisecond happens in the
 * order in which it was noted down.
 */
public final class Agenda extends Clock {

    /** What concerns no deal. */
    public static final String NO_DEAL = "";

    private final Tasks tasks = new Tasks();
    private final Map<String, Going> deals = new HashMap<>();
    private Consumer<String> settled = deal -> {};
    private Instant now;
    private long steps;

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
        Going going = deal.equals(NO_DEAL) ? null : deals.computeIfAbsent(deal, Going::new);
        if (going != null) {
            going.tasks++;
        }
        tasks.add(new Task(due.isBefore(now) ? now : due, going, work));
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
        Going going = task.going();
        if (going != null && --going.tasks == 0) {
            deals.remove(going.deal);
            settled.accept(going.deal);
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
}
