package io.trato.eventstore.seal;

import io.trato.eventstore.append.Placed;
import io.trato.eventstore.connect.DedicatedConnections;
import io.trato.eventstore.connect.Signal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    private final DedicatedConnections connections;
    private final SealedPlaces announced;
    private final Duration poll;
    private final Signal work = new Signal();
    private final SealDelay delay = new SealDelay();
    private final HoldUps holdUps = new HoldUps();
    private final Thread thread = Thread.ofPlatform().name("trato-sealer").unstarted(this);
    private volatile boolean closing;
    private volatile boolean sealing;

    /** Who hears of new positions, from the sealing thread, in order. */
    public interface SealedPlaces {

        /** These places have the positions from {@code first} on. */
        void sealed(long first, List<Placed> places);

        /** Whether somebody on this node waits for a position that is not given yet. */
        boolean awaited();
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
        delay.committed();
        work.raise();
    }

    /** Whether this node is the one that seals. */
    public boolean sealing() {
        return sealing;
    }

    /** How long committed events wait for their positions, as a moving average; zero on a node that does not seal. */
    public Duration delay() {
        return sealing ? delay.present() : Duration.ZERO;
    }

    /** Whose transaction events have been waiting for, for more than a second. */
    public Optional<HeldUp> heldUp() {
        return holdUps.present();
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
                    holdUps.over();
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
        new Tenure(statements, announced, work, delay, holdUps, poll).serve(() -> closing);
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
