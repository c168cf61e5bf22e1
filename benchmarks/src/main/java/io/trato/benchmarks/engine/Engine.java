package io.trato.benchmarks.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.trato.benchmarks.frame.Report;
import io.trato.embedded.Credentials;
import io.trato.embedded.DataFolder;
import io.trato.embedded.EmbeddedOptions;
import io.trato.embedded.PostgresProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** The one PostgreSQL of a run, in a folder that is deleted afterwards. All contenders have their databases in it. */
public final class Engine implements AutoCloseable {

    private final DataFolder folder;
    private final PostgresProcess server;

    private Engine(DataFolder folder, PostgresProcess server) {
        this.folder = folder;
        this.server = server;
    }

    /** @throws IllegalStateException when the server would not wait for the disk */
    public static Engine start(Path home, Report report) throws SQLException {
        DataFolder folder =
                DataFolder.open(home.resolve("engine-" + ProcessHandle.current().pid()));
        Path engines = home.resolve("../../target/engines").normalize();
        Engine engine = new Engine(
                folder, PostgresProcess.start(folder, EmbeddedOptions.defaults().withEngines(engines)));
        String fsync = engine.answer("postgres", "show fsync");
        if (!fsync.equals("on")
                || !engine.answer("postgres", "show synchronous_commit").equals("on")) {
            throw new IllegalStateException("the server does not wait for the disk: its figures would mean nothing");
        }
        report.circumstance("PostgreSQL", engine.answer("postgres", "show server_version"));
        report.circumstance("fsync", fsync + " (" + engine.answer("postgres", "show wal_sync_method") + ")");
        return engine;
    }

    public int port() {
        return server.port();
    }

    public Credentials superuser() {
        return server.superuser();
    }

    public DataFolder folder() {
        return folder;
    }

    /** An empty database. */
    public Database database(String name) {
        server.createDatabase(name);
        return new Database(name, server.jdbcUrl(name), server.owner(), server.app());
    }

    /** A database with the tables of the program. */
    public Database migrated(String name) {
        Database database = database(name);
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .placeholders(Map.of("applicationRole", database.app().user()))
                .load()
                .migrate();
        return database;
    }

    /** Connections as the application. */
    public static HikariDataSource pool(Database database, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.app().user());
        config.setPassword(database.app().password());
        config.setMaximumPoolSize(size);
        return new HikariDataSource(config);
    }

    /** Writes everything to the disk, so that nobody pays for who was before. */
    public void settle() throws SQLException {
        execute("postgres", "checkpoint");
    }

    public void execute(String database, String sql) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row, as the superuser. */
    public String answer(String database, String sql) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new IllegalStateException("no answer to: " + sql);
            }
            String answer = row.getString(1);
            return answer == null ? "" : answer;
        }
    }

    private Connection open(String database) throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl(database),
                server.superuser().user(),
                server.superuser().password());
    }

    @Override
    public void close() throws IOException {
        server.close();
        folder.close();
        try (Stream<Path> files = Files.walk(folder.path())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
