package io.trato.eventstore.seal;

import io.trato.eventstore.append.Place;
import io.trato.eventstore.connect.DedicatedConnections;
import io.trato.eventstore.connect.Signal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives committed events their positions: the one order of everything, contiguous, never changed afterwards.
 *
 * <p>Why not follow the numbers of a sequence? A sequence is drawn before the commit: number 7 may be committed while 6 is
 * still being written, and a reader that has passed 7 never sees 6. Why not guess how long to wait for a gap? Each guess is
 * wrong for a transaction that takes longer. PostgreSQL itself knows: {@code pg_snapshot_xmin} is the oldest transaction
 * still running. Whatever stands below it is committed or will never be, so the sealer takes exactly that, in order of
 * (transaction, number). Since an append starts its transaction after it was handed in, an event always comes after those
 * that its writer had seen. The price: a transaction that writes and stays open, whoever's on the whole server, holds up
 * the sealing, though it never causes a loss. So keep them short.
 *
 * <p>One node seals at a time, by a session-level advisory lock on the sealing connection itself: whoever loses that
 * connection loses lock and means together, and another takes over.
 */
public final class Sealer implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int PATIENCE_SECONDS = 20;
    private static final Duration CANDIDACY = Duration.ofMillis(250);
    private static final Duration LONGEST_RETRY = Duration.ofMillis(50);

    /** Lets events gather while the log is busy: passes cost the appenders' processor time. */
    private static final Duration BREATH = Duration.ofMillis(2);

    private static final int BUSY = 4;

    private final DedicatedConnections connections;
    private final SealedPlaces announced;
    private final Duration poll;
    private final Signal work = new Signal();
    private final Thread thread = Thread.ofPlatform().name("trato-sealer").unstarted(this);
    private volatile boolean closing;
    private volatile boolean sealing;

    /** Who hears of new positions, from the sealing thread, in order. */
    public interface SealedPlaces {

        /** These places have the positions from {@code first} on. */
        void sealed(long first, List<Place> places);

        /** Whether this process has appended something that has no position yet. */
        boolean expecting();
    }

    /** @param poll how long news may go unnoticed when every signal is lost */
    public Sealer(DedicatedConnections connections, SealedPlaces announced, Duration poll) {
        this.connections = connections;
        this.announced = announced;
        this.poll = poll;
    }

    /**
     * Starts sealing, or waiting for whoever seals now.
     *
     * @throws RestoredLogException when the log cannot be continued on this server
     */
    public void start() {
        try (Connection connection = connections.open("sealer", PATIENCE_SECONDS)) {
            new SealStatements(connection).resume();
        } catch (SQLException e) {
            throw new IllegalStateException("the log's tables cannot be read", e);
        }
        thread.start();
    }

    /** Something was committed, here or elsewhere. */
    public void wake() {
        work.raise();
    }

    /** Whether this node is the one that seals. */
    public boolean sealing() {
        return sealing;
    }

    @Override
    public void run() {
        try {
            while (!closing) {
                try (Connection connection = connections.open("sealer", PATIENCE_SECONDS)) {
                    serve(new SealStatements(connection));
                } catch (SQLException e) {
                    LOG.warn("the sealer lost its connection: {}", e.getMessage());
                } catch (RuntimeException e) {
                    LOG.error("the sealer failed and starts again", e);
                } finally {
                    sealing = false;
                }
                if (!closing) {
                    work.await(CANDIDACY);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(SealStatements statements) throws SQLException, InterruptedException {
        while (!closing && !statements.lock()) {
            work.await(CANDIDACY);
        }
        if (closing) {
            return;
        }
        statements.resume();
        sealing = true;
        LOG.info("this node seals the log, from position {} on", statements.position());
        boolean woken = true;
        Duration retry = Duration.ofMillis(1);
        while (!closing) {
            int sealed = pass(statements);
            if (sealed == SealStatements.LIMIT) {
                continue;
            }
            if (sealed > 0) {
                retry = Duration.ofMillis(1);
            }
            boolean held = announced.expecting() || (woken && statements.anyUnsealed());
            if (sealed > BUSY) {
                Thread.sleep(BREATH);
            }
            if (held) {
                woken = work.await(retry) || woken;
                retry = doubled(retry);
            } else {
                woken = work.await(poll);
                retry = Duration.ofMillis(1);
            }
        }
    }

    private int pass(SealStatements statements) throws SQLException {
        long first = statements.position() + 1;
        List<Place> places = statements.pass();
        if (!places.isEmpty()) {
            announced.sealed(first, places);
        }
        return places.size();
    }

    private static Duration doubled(Duration retry) {
        Duration twice = retry.multipliedBy(2);
        return twice.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : twice;
    }

    /** Stops sealing and gives the lock to whoever wants it. */
    @Override
    public void close() {
        closing = true;
        work.raise();
        try {
            thread.join();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
