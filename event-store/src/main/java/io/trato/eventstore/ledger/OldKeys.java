package io.trato.eventstore.ledger;

import io.trato.eventstore.connect.Signal;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Forgets idempotency keys that were spent long ago. One node does it, the one that seals, and a few at a time, since an open
 * transaction holds up the sealing.
 */
public final class OldKeys implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OldKeys.class);
    private static final int BATCH = 1_000;
    private static final Duration BETWEEN = Duration.ofMinutes(10);
    private static final String FORGET = """
            delete from idempotency where ctid = any(array(
                select ctid from idempotency where at < now() - ? * interval '1 second' limit 1000))
            """;

    private final JdbcTemplate jdbc;
    private final Duration kept;
    private final BooleanSupplier ours;
    private final Signal end = new Signal();
    private final Thread thread = Thread.ofVirtual().name("trato-old-keys").unstarted(this);

    /**
     * @param kept how long a key is remembered at least, by the server's clock
     * @param ours whether it is this node's turn
     */
    public OldKeys(DataSource pool, Duration kept, BooleanSupplier ours) {
        this.jdbc = new JdbcTemplate(pool);
        this.kept = kept;
        this.ours = ours;
    }

    public void start() {
        thread.start();
    }

    /** Forgets all that are old enough, whoever's turn it is; answers how many. */
    public long forget() {
        long forgotten = 0;
        int batch;
        do {
            batch = jdbc.update(FORGET, kept.toSeconds());
            forgotten += batch;
        } while (batch == BATCH);
        return forgotten;
    }

    @Override
    public void run() {
        try {
            while (!end.await(BETWEEN)) {
                if (ours.getAsBoolean()) {
                    forgetOrTryLater();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forgetOrTryLater() {
        try {
            LOG.debug("{} idempotency keys were older than {}", forget(), kept);
        } catch (DataAccessException e) {
            LOG.warn("old idempotency keys could not be deleted: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        end.raise();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
