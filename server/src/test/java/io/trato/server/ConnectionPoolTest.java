package io.trato.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The pool as the program configures it. */
class ConnectionPoolTest {

    /**
     * Found by the chaos test: a node that started while PostgreSQL was restarted lived on with a pool that never opened a
     * connection. HikariCP 7.0.2 had lost the first one while it asked for the isolation level, remembered -1, and asked every
     * later connection for that.
     */
    @Test
    void aFirstConnectionThatIsLostAtOnceIsNotTheLast() throws Exception {
        House house = House.open();
        HikariConfig config = Binder.get(house.context().getEnvironment())
                .bind("spring.datasource.hikari", HikariConfig.class)
                .get();
        AtomicInteger opened = new AtomicInteger();
        config.setDataSource(losingTheFirst(house.context().getBean(DataSource.class), opened));
        config.setInitializationFailTimeout(-1);
        config.setMaximumPoolSize(2);
        try (HikariDataSource pool = new HikariDataSource(config);
                Connection connection = pool.getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(opened).hasValueGreaterThan(1);
        }
    }

    private static DataSource losingTheFirst(DataSource all, AtomicInteger opened) {
        return new DelegatingDataSource(all) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                if (opened.incrementAndGet() == 1) {
                    connection.close();
                }
                return connection;
            }
        };
    }
}
