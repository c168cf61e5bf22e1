package io.trato.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The pool as the program configures it. */
class ConnectionPoolTest {

    private final Environment settings = House.open().context().getEnvironment();
    private final JdbcTemplate sql = House.open().context().getBean(JdbcTemplate.class);
    private final AtomicInteger opened = new AtomicInteger();

    /**
     * Found by the chaos test: a node that was started while PostgreSQL restarted lived on with a pool that never opened a
     * connection. HikariCP 7.0.2 had lost the first one before it could ask for the isolation level; from then on it asked
     * every connection for level -1. Where the level is said, it need not ask.
     */
    @Test
    void aFirstConnectionThatIsLostAtOnceIsNotTheLast() throws Exception {
        HikariConfig config = Binder.get(settings)
                .bind("spring.datasource.hikari", HikariConfig.class)
                .get();
        config.setDataSource(losingTheFirst());
        config.setInitializationFailTimeout(-1);
        config.setMaximumPoolSize(2);
        try (HikariDataSource pool = new HikariDataSource(config);
                Connection connection = pool.getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(opened).hasValueGreaterThan(1);
        }
    }

    private DataSource losingTheFirst() {
        DataSource all = new DriverManagerDataSource(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.datasource.username"),
                settings.getRequiredProperty("spring.datasource.password"));
        return new DelegatingDataSource(all) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                if (opened.incrementAndGet() == 1) {
                    int pid = connection.unwrap(PGConnection.class).getBackendPID();
                    sql.queryForList("select pg_terminate_backend(?, 5000)", pid);
                }
                return connection;
            }
        };
    }
}
