package io.trato.benchmarks.latency;

import io.trato.benchmarks.engine.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** A bare NOTIFY on one connection, heard by LISTEN on another: the quickest news that PostgreSQL itself carries. */
final class Bell implements AutoCloseable {

    private final Connection ringing;
    private final Connection hearing;
    private final Thread ear;
    private volatile boolean closing;

    Bell(Database database, Arrival arrival) throws SQLException {
        ringing = open(database);
        hearing = open(database);
        try (Statement listen = hearing.createStatement()) {
            listen.execute("listen bell");
        }
        ear = Thread.ofPlatform().start(() -> listen(arrival));
    }

    /** Returns when the server has committed the notification. */
    void ring(String thing) throws SQLException {
        try (Statement notify = ringing.createStatement()) {
            notify.execute("notify bell, '" + thing + "'");
        }
    }

    private void listen(Arrival arrival) {
        try {
            PGConnection notified = hearing.unwrap(PGConnection.class);
            while (!closing) {
                PGNotification[] news = notified.getNotifications(100);
                if (news != null) {
                    for (PGNotification one : news) {
                        arrival.came(one.getParameter());
                    }
                }
            }
        } catch (SQLException e) {
            if (!closing) {
                throw new IllegalStateException("the listening connection is lost", e);
            }
        }
    }

    private static Connection open(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.app().user(), database.app().password());
    }

    @Override
    public void close() throws Exception {
        closing = true;
        ear.join();
        ringing.close();
        hearing.close();
    }
}
