package io.trato.eventstore.connect;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * Connections that one thread keeps for as long as it lives. They stand outside the pool, which would recycle them with
 * their advisory lock, their LISTEN and their prepared statements.
 *
 * @param url a PostgreSQL JDBC address
 * @param user the application's role
 */
public record DedicatedConnections(String url, String user, String password) {

    /** To the server and role of a Hikari pool. */
    public static DedicatedConnections like(DataSource pool) {
        try {
            HikariDataSource hikari = pool.unwrap(HikariDataSource.class);
            String password = hikari.getPassword();
            return new DedicatedConnections(
                    hikari.getJdbcUrl(), hikari.getUsername(), password == null ? "" : password);
        } catch (SQLException e) {
            throw new IllegalStateException("the log needs a Hikari DataSource to learn the server's address from", e);
        }
    }

    /**
     * A new connection, in autocommit.
     *
     * @param purpose what an operator reads in pg_stat_activity
     * @param patience seconds that one answer may take before the connection counts as lost, 0 for ever
     */
    public Connection open(String purpose, int patience) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "trato " + purpose);
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("socketTimeout", Integer.toString(patience));
        properties.setProperty("maxSendBufferSize", "65536"); // a group in one write, not one in each 8 KB
        return DriverManager.getConnection(url, properties);
    }

    /** Settings for this connection's life, such as {@code synchronous_commit = off}; all of them in one message. */
    public static void set(Connection connection, String... settings) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set " + String.join("; set ", settings));
        }
    }
}
