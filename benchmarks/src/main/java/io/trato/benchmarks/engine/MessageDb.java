package io.trato.benchmarks.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Eventide's message-db, as npm delivers it, installed into a database in the order of its own script. */
public final class MessageDb {

    private static final String VERSION = "1.3.1";
    private static final List<String> ORDER =
            List.of("roles", "schema", "extensions", "tables", "types", "functions", "indexes", "views", "privileges");

    private MessageDb() {}

    /** @throws IllegalStateException where npm is missing or cannot deliver it */
    public static void install(Engine engine, Database database, Path home)
            throws IOException, InterruptedException, SQLException {
        Path sql = downloaded(home);
        String user = engine.superuser().user();
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(), user, engine.superuser().password());
                Statement statement = connection.createStatement()) {
            for (String folder : ORDER) {
                for (Path file : files(sql.resolve(folder))) {
                    statement.execute(Files.readString(file));
                }
            }
            statement.execute("alter database %s set search_path = message_store, public".formatted(database.name()));
        }
    }

    private static Path downloaded(Path home) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(home.resolve("message-db"));
        Path sql = folder.resolve("node_modules/@eventide/message-db/database");
        if (!Files.isDirectory(sql)) {
            String npm = Programs.find("npm")
                    .orElseThrow(() -> new IllegalStateException("npm is missing, which would bring message-db"))
                    .toString();
            Programs.run(
                    folder,
                    Map.of(),
                    List.of(npm, "install", "--no-save", "--prefix", ".", "@eventide/message-db@" + VERSION));
        }
        return sql;
    }

    /** Some functions call others, which plain SQL ones want to exist: its script begins with the type's. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }
}
