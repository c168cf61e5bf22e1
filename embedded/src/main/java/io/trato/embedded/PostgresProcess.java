package io.trato.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A PostgreSQL server as a child process, on the loopback address only, with passwords, with fsync, and with its files
 * in the data folder: what was committed is there at the next start, also after a kill. The first start makes the
 * cluster, the roles {@code trato_owner} (migrations) and {@code trato_app} (the application, which may only connect
 * until a migration grants more) and the database {@code trato}.
 */
public final class PostgresProcess implements AutoCloseable {
    /** The database of the application. */
    public static final String DATABASE = "trato";

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final ChildProcess process;
    private final int port;
    private final PostgresRoles roles;

    private PostgresProcess(ChildProcess process, int port, PostgresRoles roles) {
        this.process = process;
        this.port = port;
        this.roles = roles;
    }

    /**
     * Starts the server and returns when it accepts connections.
     *
     * @throws EngineFailure with a sentence that names the log when it does not come up
     * @throws PortTaken when a port was asked for that somebody else has
     */
    public static PostgresProcess start(DataFolder data, EmbeddedOptions options) {
        int port = FreePorts.choose(options.postgresPort(), "PostgreSQL");
        Path programs = PostgresArchive.unpackedIn(options.cache(data)).resolve("bin");
        RunAs user = RunAs.choose(data.folder("postgresql"), programs.resolve("postgres"));
        PostgresRoles roles = PostgresRoles.in(data.secrets());
        PostgresCluster cluster = new PostgresCluster(data, programs, user);
        cluster.createOnce(roles.superuser());
        cluster.forgetStaleServer();
        Path output = data.folder("logs").resolve("postgresql.out");
        ChildProcess process = ChildProcess.start(
                data,
                "postgresql",
                "INT", // "fast": open transactions are rolled back, nobody is waited for
                user.command(serverCommand(programs, cluster.files(), port, options.postgresSettings())),
                Map.of("LC_ALL", "C", "TZ", "UTC"),
                output);
        try {
            Await.until(
                    "PostgreSQL to accept connections; see %s and %s"
                            .formatted(output, cluster.files().resolve("log")),
                    READY_WITHIN,
                    cluster::ready,
                    process::isAlive);
            PostgresProcess started = new PostgresProcess(process, port, roles);
            roles.createMissing(started.jdbcUrl("postgres"));
            return started;
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    private static List<String> serverCommand(Path programs, Path files, int port, Map<String, String> chosenByCaller) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("fsync", "on");
        settings.put("max_connections", "200");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("logging_collector", "on"); // else output after start-up is lost
        settings.put("log_directory", "log");
        settings.put("log_filename", "postgresql-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.putAll(chosenByCaller);
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", ""); // a socket's path may have 107 bytes, ours may be longer
        settings.put("port", Integer.toString(port));
        List<String> command =
                new ArrayList<>(List.of(programs.resolve("postgres").toString(), "-D", files.toString()));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** The role that owns the database and runs migrations. */
    public Credentials owner() {
        return roles.owner();
    }

    /** The role of the running application. */
    public Credentials app() {
        return roles.app();
    }

    /** For creating databases and for looking inside; the application never uses it. */
    public Credentials superuser() {
        return roles.superuser();
    }

    /** Creates an empty database like {@link #DATABASE}: owned by the owner, open to the application's role. */
    public void createDatabase(String name) {
        roles.createDatabase(jdbcUrl("postgres"), name);
    }

    /** Completes with the exit status when the server ends, whoever ended it. */
    public CompletableFuture<Integer> ended() {
        return process.ended();
    }

    public long pid() {
        return process.pid();
    }

    /** A fast shutdown with a checkpoint; returns when the server is gone. */
    @Override
    public void close() {
        process.close();
    }
}
