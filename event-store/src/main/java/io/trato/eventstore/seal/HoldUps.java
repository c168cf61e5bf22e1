package io.trato.eventstore.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out whose transaction holds up the sealing, and says so once. */
final class HoldUps {

    private static final Logger LOG = LoggerFactory.getLogger(HoldUps.class);

    /** The oldest transaction with an identifier. Who may not see a backend's start still sees its identifier. */
    private static final String OLDEST = """
            select pid, application, since from (
                select pid, coalesce(nullif(application_name, ''), backend_type, 'unknown') as application,
                       xact_start as since, backend_xid as xid
                  from pg_stat_activity where backend_xid is not null and pid <> pg_backend_pid()
                union all
                select 0, 'prepared transaction ' || gid, prepared, transaction from pg_prepared_xacts) as open
            order by age(xid) desc limit 1
            """;

    /** What waits for longer than this is worth an operator's attention; also how often it is looked at. */
    private static final Duration UNUSUAL = Duration.ofSeconds(1);

    private volatile @Nullable HeldUp present;
    private long lastLook = System.nanoTime() - UNUSUAL.toNanos();

    Optional<HeldUp> present() {
        return Optional.ofNullable(present);
    }

    boolean worthALook(Duration waiting) {
        return waiting.compareTo(UNUSUAL) > 0 && System.nanoTime() - lastLook > UNUSUAL.toNanos();
    }

    /** Looks who it is, on the sealer's connection. */
    void look(Connection connection) throws SQLException {
        lastLook = System.nanoTime();
        HeldUp before = present;
        HeldUp now = oldest(connection, before);
        if (now != null && !now.equals(before)) {
            LOG.warn(
                    "events wait for their positions, since a transaction of {} (pid {}) has been open since {}",
                    now.application(),
                    now.pid(),
                    now.since());
        }
        present = now;
    }

    void over() {
        HeldUp before = present;
        if (before != null) {
            LOG.info("the transaction of {} (pid {}) holds up nothing any more", before.application(), before.pid());
            present = null;
        }
    }

    private static @Nullable HeldUp oldest(Connection connection, @Nullable HeldUp before) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OLDEST);
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                return null;
            }
            int pid = row.getInt(1);
            String application = row.getString(2);
            OffsetDateTime began = row.getObject(3, OffsetDateTime.class);
            if (began != null) {
                return new HeldUp(pid, application, began.toInstant());
            }
            boolean same = before != null
                    && before.pid() == pid
                    && before.application().equals(application);
            return same ? before : new HeldUp(pid, application, Instant.now());
        }
    }
}
