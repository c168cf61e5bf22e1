package io.trato.benchmarks.replay;

import io.trato.benchmarks.engine.Database;
import io.trato.benchmarks.engine.Engine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What PostgreSQL takes from who has nothing else to do: the live rows of the journal, read beforehand, by COPY in one
 * transaction into tables with the same columns, checks and indexes, though without the triggers that see to it that every
 * entry balances.
 */
final class Copied implements AutoCloseable {

    private static final Map<String, String> LIVE = Map.of(
            "journal_entry", "select * from journal_entry where generation = %s order by position",
            "journal_posting", "select * from journal_posting where generation = %s order by entry_id, line",
            "balance", "select * from balance where generation = %s");

    private final Connection connection;
    private final Map<String, byte[]> tables = new HashMap<>();
    private long rows;

    Copied(Engine engine, Database database, String generation) throws SQLException, IOException {
        this.connection = DriverManager.getConnection(
                database.jdbcUrl(),
                engine.superuser().user(),
                engine.superuser().password());
        for (Map.Entry<String, String> live : LIVE.entrySet()) {
            execute("create table copied_%1$s (like %1$s including all)".formatted(live.getKey()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            String query = live.getValue().formatted(generation);
            rows += copies().copyOut("copy (" + query + ") to stdout (format binary)", bytes);
            tables.put(live.getKey(), bytes.toByteArray());
        }
        connection.setAutoCommit(false);
    }

    long rows() {
        return rows;
    }

    /** Rows a second. */
    double run() throws SQLException, IOException {
        for (String table : tables.keySet()) {
            execute("truncate copied_" + table);
        }
        connection.commit();
        long began = System.nanoTime();
        long copied = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            copied += copies().copyIn(
                            "copy copied_" + table.getKey() + " from stdin (format binary)",
                            new ByteArrayInputStream(table.getValue()));
        }
        connection.commit();
        if (copied != rows) {
            throw new IllegalStateException(copied + " rows were copied of " + rows);
        }
        return rows / ((System.nanoTime() - began) / 1e9);
    }

    private CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
