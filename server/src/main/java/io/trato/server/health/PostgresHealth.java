package io.trato.server.health;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Down when PostgreSQL does not answer the application's role. */
final class PostgresHealth extends AbstractHealthIndicator {

    private final JdbcClient sql;

    PostgresHealth(JdbcClient sql) {
        super("PostgreSQL does not answer");
        this.sql = sql;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up()
                .withDetail(
                        "version",
                        sql.sql("show server_version").query(String.class).single());
    }
}
