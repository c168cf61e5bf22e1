package io.trato.projections.run;

import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.letter.ParkingProjector;
import io.trato.projections.run.Stretches.Stretch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fills a copy of rows from the log while nobody reads it: one node writes, and reads meanwhile what comes next, only what
 * concerns the copy. Every piece is committed together with the token of the processor that goes on where this ends, one after
 * the other, though what needs no order of the next is written meanwhile. So whoever dies leaves whole pieces, and another
 * begins behind them.
 *
 * <p>It ends where the log ended a moment ago; the processor will keep up with what comes.
 */
public final class BulkReplay implements AutoCloseable {

    /** One goes through the log, one reads ahead, and two write. */
    private static final int THREADS = 4;

    private final Log log;
    private final ProjectionGroup group;
    private final ParkingProjector projections;
    private final ClaimedPlace place;
    private final int piece;
    private final ExecutorService threads;
    private final Relay writing;
    private final Future<?> work;
    private final Runnable afterwards;
    private volatile boolean stopping;

    /**
     * Begins at once.
     *
     * @param piece events whose rows are committed together at most
     * @param afterwards called when nothing is written any more
     */
    BulkReplay(
            Log log,
            ProjectionGroup group,
            ParkingProjector projections,
            ClaimedPlace place,
            int piece,
            Runnable afterwards) {
        this.log = log;
        this.group = group;
        this.projections = projections;
        this.place = place;
        this.piece = piece;
        this.afterwards = afterwards;
        // The driver may be interrupted at any moment, which would break the connection of whoever writes on its
        // thread.
        this.threads = Executors.newFixedThreadPool(
                THREADS,
                Thread.ofPlatform()
                        .daemon()
                        .name(group.processor() + "-replay-", 0)
                        .factory());
        this.writing = new Relay(threads);
        this.work = threads.submit(this::run);
    }

    /** The position up to which everything is committed. */
    public long position() {
        return place.position();
    }

    /**
     * Waits for the end; false when it takes longer.
     *
     * @throws RuntimeException why it cannot go on, which another attempt may find mended
     */
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        try {
            work.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException busy) {
            return false;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(
                    "the rows of " + group.processor() + " stand at position " + position(), failed.getCause());
        }
    }

    private void run() {
        place.take();
        long end = log.head();
        while (position() < end && !stopping) {
            replay(end);
            long head = log.head();
            end = head - end > Stretches.LENGTH ? head : end;
        }
        place.leave();
    }

    private void replay(long end) {
        Stretches stretches = new Stretches(log, group, threads, position(), end);
        Stretch stretch = stretches.next();
        while (stretch != null && !stopping) {
            write(stretch.events(), stretch.upTo());
            stretch = stretches.next();
        }
        writing.finish();
    }

    /** A transaction that stays open holds up the sealing of the log for everybody: so they are short. */
    private void write(List<LoggedEvent> events, long upTo) {
        int first = 0;
        do {
            int last = Math.min(first + piece, events.size());
            List<LoggedEvent> some = events.subList(first, last);
            long passed = last == events.size() ? upTo : some.getLast().position();
            writing.next(turn -> place.move(passed, () -> {
                projections.project(some, id -> true, turn);
                turn.run();
            }));
            first = last;
        } while (first < events.size() && !stopping);
    }

    /** Returns when what was being written is committed or given up. */
    @Override
    public void close() {
        stopping = true;
        threads.close();
        afterwards.run();
    }
}
