package io.trato.command.task;

import io.trato.contract.Actor;
import io.trato.contract.task.BackgroundTask.RowRefusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * One run of a task, as its kind sees it. What is settled is written every so many units or every second, in one short
 * transaction, which also keeps the lease. Used by one thread.
 */
public final class TaskRun {

    private static final int UNITS = 500;
    private static final long INTERVAL = Duration.ofSeconds(1).toNanos();

    private final ClaimedTask task;
    private final TaskLeases leases;
    private final BooleanSupplier stopping;
    private final List<RowRefusal> refusals = new ArrayList<>();
    private Tally tally;
    private long written;
    private long writtenAt = System.nanoTime();

    TaskRun(ClaimedTask task, TaskLeases leases, BooleanSupplier stopping) {
        this.task = task;
        this.leases = leases;
        this.stopping = stopping;
        this.tally = task.tally();
        this.written = tally.done();
    }

    public String taskId() {
        return task.id();
    }

    public Actor owner() {
        return task.owner();
    }

    public String input(String name) {
        String value = task.input().get(name);
        if (value == null) {
            throw new IllegalStateException(task.id() + " has no " + name);
        }
        return value;
    }

    /** How many units are settled, of earlier runs too: the next one to do, counted from 0. */
    public long done() {
        return tally.done();
    }

    /** Whether this node wants to stop: begin nothing new, settle what has begun, and return. */
    public boolean stopping() {
        return stopping.getAsBoolean();
    }

    /** Says how many units there are; the rate is counted from here. */
    public void total(long units) {
        leases.total(task, units);
    }

    /** @throws LeaseLostException when another node runs the task */
    public void settle(Settled unit) {
        tally = tally.plus(unit);
        if (unit instanceof Settled.Refused refused && tally.refused() <= TaskReports.SHOWN) {
            refusals.add(refused.refusal());
        }
        if (tally.done() - written >= UNITS) {
            write();
        } else {
            alive();
        }
    }

    /** Reports something wrong with the whole rather than with a unit: it is shown and not counted. */
    public void note(RowRefusal refusal) {
        refusals.add(refusal);
    }

    /** To be called at least every few seconds while nothing is settled, or the lease runs out. */
    public void alive() {
        if (System.nanoTime() - writtenAt >= INTERVAL) {
            write();
        }
    }

    void write() {
        leases.save(task, tally, refusals);
        refusals.clear();
        written = tally.done();
        writtenAt = System.nanoTime();
    }
}
