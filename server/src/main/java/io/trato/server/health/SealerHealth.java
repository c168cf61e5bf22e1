package io.trato.server.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Down when a committed event has waited for its position for longer than any sealing takes: no node has the role, or a
 * transaction somewhere in the database stays open and everything after it has to wait.
 */
final class SealerHealth extends AbstractHealthIndicator {

    private static final Duration TOO_LONG = Duration.ofSeconds(10);

    private static final String OLDEST_UNSEALED = """
            with last as (select transaction, number from sealed order by position desc limit 1)
            select decided_at from event
            where (transaction, number) >
                (coalesce((select transaction from last), '0'::xid8), coalesce((select number from last), 0))
            order by transaction, number limit 1""";

    private final JdbcClient sql;
    private final InstantSource clock;

    SealerHealth(JdbcClient sql, InstantSource clock) {
        super("It cannot be told what is sealed");
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Optional<Instant> oldest =
                sql.sql(OLDEST_UNSEALED).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
        Duration waited =
                oldest.map(since -> Duration.between(since, clock.instant())).orElse(Duration.ZERO);
        if (waited.compareTo(TOO_LONG) > 0) {
            health.down()
                    .withDetail(
                            "reason",
                            "committed events wait for their position: is a sealer running,"
                                    + " and is no transaction left open?");
        } else {
            health.up();
        }
        health.withDetail("unsealedForSeconds", waited.toSeconds());
    }
}
