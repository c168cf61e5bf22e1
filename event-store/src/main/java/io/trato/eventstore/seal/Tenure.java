package io.trato.eventstore.seal;

import io.trato.eventstore.append.Placed;
import io.trato.eventstore.connect.Signal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What the sealer does while it holds the lock: pass after pass, resting when there is nothing to seal. */
final class Tenure {

    private static final Duration FIRST_RETRY = Duration.ofMillis(1);
    private static final Duration LONGEST_RETRY = Duration.ofMillis(50);

    /** Lets events gather while the log is busy: passes cost the appenders' processor time. */
    private static final Duration BREATH = Duration.ofMillis(2);

    private static final int BUSY = 4;

    private final SealStatements statements;
    private final Sealer.SealedPlaces announced;
    private final Signal work;
    private final SealDelay delay;
    private final HoldUps holdUps;
    private final Duration poll;

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
        boolean woken = true;
        Duration retry = FIRST_RETRY;
        while (!ending.getAsBoolean()) {
            long since = delay.passBegins();
            int sealed = pass();
            if (sealed > 0) {
                delay.sealed(since);
                holdUps.over();
                retry = FIRST_RETRY;
            }
            if (sealed == SealStatements.LIMIT) {
                continue;
            }
            boolean held = announced.expecting() || (woken && statements.anyUnsealed());
            if (sealed > BUSY) {
                Thread.sleep(BREATH);
            }
            if (held) {
                if (sealed == 0) {
                    delay.left(since);
                    askWhy();
                }
                woken = work.await(retry) || woken;
                retry = doubled(retry);
            } else {
                holdUps.over();
                woken = work.await(poll);
                retry = FIRST_RETRY;
            }
        }
    }

    private int pass() throws SQLException {
        long first = statements.position() + 1;
        List<Placed> places = statements.pass();
        if (!places.isEmpty()) {
            announced.sealed(first, places);
        }
        return places.size();
    }

    /** Either somebody's transaction is open, or nothing was committed and an appender is still at it. */
    private void askWhy() throws SQLException {
        if (holdUps.worthALook(delay.waiting())) {
            if (statements.anyUnsealed()) {
                statements.look(holdUps);
            } else {
                delay.passBegins();
                holdUps.over();
            }
        }
    }

    private static Duration doubled(Duration retry) {
        Duration twice = retry.multipliedBy(2);
        return twice.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : twice;
    }
}
