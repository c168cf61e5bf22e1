package io.trato.eventstore.seal;

import io.trato.eventstore.connect.Signal;
import io.trato.eventstore.seal.SealStatements.Pass;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What the sealer does while it holds the lock: pass after pass, resting when there is nothing to seal. */
final class Tenure {

    private static final Duration FIRST_RETRY = Duration.ofMillis(1);
    private static final Duration LONGEST_RETRY = Duration.ofMillis(50);

    /**
     * Lets events gather while the log is busy: each pass costs the appenders' processor time, and wakes readers. The rest is
     * twice as long as the pass took, so that where processors are short, and passes long, more events share one; only as long
     * as it while somebody on this node waits for a position; and no longer than half a millisecond for each event that it
     * sealed, since on other nodes somebody may wait for each where few come.
     */
    private static final int RESTS_FOR_A_PASS = 2;

    private static final int RESTS_WHEN_AWAITED = 1;

    private static final long NANOS_FOR_AN_EVENT = 500_000;
    private static final Duration SHORTEST_REST = Duration.ofMillis(2);
    private static final Duration LONGEST_REST = Duration.ofMillis(10);

    /** The log is busy when a pass that finds something begins less than this after the last such one and its rest. */
    private static final Duration BUSY = Duration.ofMillis(10);

    private final SealStatements statements;
    private final Sealer.SealedPlaces announced;
    private final Signal work;
    private final SealDelay delay;
    private final HoldUps holdUps;
    private final Duration poll;
    private long rested = System.nanoTime() - BUSY.toNanos();

    Tenure(
            SealStatements statements,
            Sealer.SealedPlaces announced,
            Signal work,
            SealDelay delay,
            HoldUps holdUps,
            Duration poll) {
        this.statements = statements;
        this.announced = announced;
        this.work = work;
        this.delay = delay;
        this.holdUps = holdUps;
        this.poll = poll;
    }

    void serve(BooleanSupplier ending) throws SQLException, InterruptedException {
        Duration retry = FIRST_RETRY;
        while (!ending.getAsBoolean()) {
            long began = System.nanoTime();
            long since = delay.passBegins();
            Pass pass = pass();
            int sealed = pass.places().size();
            if (sealed > 0) {
                delay.sealed(since);
                retry = FIRST_RETRY;
            }
            if (sealed > 0 || !pass.held()) {
                holdUps.over();
            } else {
                delay.left(since);
                askWhy();
            }
            if (sealed == SealStatements.LIMIT) {
                continue;
            }
            if (sealed > 0) {
                rest(began, sealed);
            }
            work.await(pass.held() ? retry : poll);
            retry = pass.held() ? doubled(retry) : FIRST_RETRY;
        }
    }

    private Pass pass() throws SQLException {
        long first = statements.position() + 1;
        Pass pass = statements.pass();
        if (!pass.places().isEmpty()) {
            announced.sealed(first, pass.places());
        }
        return pass;
    }

    private void rest(long began, int sealed) throws InterruptedException {
        if (began - rested < BUSY.toNanos()) {
            Thread.sleep(restAfter(Duration.ofNanos(System.nanoTime() - began), sealed, announced.awaited()));
        }
        rested = System.nanoTime();
    }

    /** How long a busy log's sealer rests after a pass. */
    static Duration restAfter(Duration pass, int sealed, boolean awaited) {
        int rests = awaited ? RESTS_WHEN_AWAITED : RESTS_FOR_A_PASS;
        long wanted = Math.min(rests * pass.toNanos(), NANOS_FOR_AN_EVENT * sealed);
        return Duration.ofNanos(Math.clamp(wanted, SHORTEST_REST.toNanos(), LONGEST_REST.toNanos()));
    }

    private void askWhy() throws SQLException {
        if (holdUps.worthALook(delay.waiting())) {
            statements.look(holdUps);
        }
    }

    private static Duration doubled(Duration retry) {
        Duration twice = retry.multipliedBy(2);
        return twice.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : twice;
    }
}
