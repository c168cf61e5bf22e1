package io.trato.benchmarks.whole;

import io.trato.benchmarks.engine.Database;
import io.trato.benchmarks.engine.Engine;
import io.trato.benchmarks.frame.Home;
import io.trato.benchmarks.frame.Report;
import io.trato.embedded.ElasticsearchProcess;
import io.trato.embedded.EmbeddedOptions;
import io.trato.embedded.FreePorts;
import io.trato.embedded.payments.SandboxOptions;
import io.trato.embedded.payments.SandboxPayments;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in its own process, on a PostgreSQL that waits for the disk, an Elasticsearch and a payment provider of its own. */
public final class RunningServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Engine engine;
    private final ElasticsearchProcess search;
    private final boolean lent;
    private final SandboxPayments payments;
    private final Database database;
    private final Process server;
    private final URI url;

    /** Makes a database ready before a server starts on it. */
    @FunctionalInterface
    public interface Preparation {
        void of(Database database) throws Exception;
    }

    private RunningServer(
            Engine engine,
            ElasticsearchProcess search,
            boolean lent,
            SandboxPayments payments,
            Database database,
            int port,
            Map<String, String> settings)
            throws IOException {
        this.engine = engine;
        this.search = search;
        this.lent = lent;
        this.payments = payments;
        this.database = database;
        this.url = URI.create("http://localhost:" + port);
        this.server = launched(port, settings);
    }

    public static RunningServer start(Report report) throws Exception {
        return start(report, Map.of());
    }

    /** @param settings of the program, beside those that every measured server is told */
    public static RunningServer start(Report report, Map<String, String> settings) throws Exception {
        Engine engine = Engine.start(Home.FOLDER, report);
        Path engines = Home.FOLDER.resolve("../../target/engines").normalize();
        ElasticsearchProcess search = ElasticsearchProcess.start(
                engine.folder(), EmbeddedOptions.defaults().withEngines(engines));
        return ready(engine, search, false, engine.database("market"), settings);
    }

    /**
     * Another server on the same engines, with a database, indexes and a payment provider of its own; close it first.
     *
     * @param before fills the database, whose tables are there already
     */
    public RunningServer beside(String name, Preparation before) throws Exception {
        Database own = engine.migrated(name);
        before.of(own);
        return ready(engine, search, true, own, Map.of("trato.elasticsearch.prefix", name));
    }

    private static RunningServer ready(
            Engine engine, ElasticsearchProcess search, boolean lent, Database database, Map<String, String> settings)
            throws Exception {
        int port = FreePorts.any();
        SandboxPayments payments = SandboxPayments.start(
                engine.folder().path().resolve(database.name() + "-payments.jsonl"),
                SandboxOptions.with(ServerSettings.API_KEY, ServerSettings.WEBHOOK_SECRET)
                        .withWebhookUrl(URI.create("http://localhost:" + port + "/webhooks/sandbox"))
                        .withDelay(Duration.ofMillis(1)));
        RunningServer running = new RunningServer(engine, search, lent, payments, database, port, settings);
        running.awaitReadiness();
        return running;
    }

    private Process launched(int port, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx1g",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        ServerSettings.properties(engine, payments).forEach((name, value) -> command.add("-D" + name + "=" + value));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.trato.server.cli.Trato", "serve"));
        command.addAll(List.of("--port", Integer.toString(port)));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
        builder.environment().putAll(ServerSettings.engines(database, search));
        return builder.start();
    }

    private void awaitReadiness() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (!server.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("the server is not ready: see " + log());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private Path log() {
        return Home.FOLDER.resolve(database.name() + "-server.log");
    }

    private boolean ready() {
        try (Socket _ = new Socket(url.getHost(), url.getPort());
                Caller caller = new Caller(url, "")) {
            return caller.status("/actuator/health/readiness") == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI url() {
        return url;
    }

    public Engine engine() {
        return engine;
    }

    public Database database() {
        return database;
    }

    public URI elasticsearch() {
        return search.uri();
    }

    /** Bytes of memory that the program really holds. */
    long resident() throws IOException {
        return ResidentMemory.of(server.pid());
    }

    /** The first column of the first row of a question to the program's database. */
    public String answer(String sql) throws SQLException {
        return engine.answer(database.name(), sql);
    }

    @Override
    public void close() throws Exception {
        server.destroy();
        if (!server.waitFor(30, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
        payments.close();
        if (!lent) {
            search.close();
            engine.close();
        }
    }
}
