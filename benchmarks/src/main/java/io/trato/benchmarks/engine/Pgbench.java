package io.trato.benchmarks.engine;

import io.trato.embedded.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's own load generator, in C: what a client that does nothing but this one statement can reach. It prepares the
 * statement once, which makes it the stronger peer.
 */
public final class Pgbench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");

    private final Path program;
    private final Engine engine;
    private final Database database;
    private final Credentials as;

    private Pgbench(Path program, Engine engine, Database database, Credentials as) {
        this.program = program;
        this.engine = engine;
        this.database = database;
        this.as = as;
    }

    /** @throws IllegalStateException with the way to get it where there is none */
    public static Pgbench on(Engine engine, Database database, Credentials as) throws IOException {
        return new Pgbench(
                Programs.find("pgbench")
                        .orElseThrow(() -> new IllegalStateException(
                                "There is no pgbench here; on Debian \"apt-get install -y postgresql-15\" brings it to"
                                        + " /usr/lib/postgresql/15/bin.")),
                engine,
                database,
                as);
    }

    /** Transactions a second of one statement, each its own transaction. */
    public double rate(String statement, int clients, Duration duration) throws IOException, InterruptedException {
        Path script = engine.folder().path().resolve(database.name() + ".pgbench");
        Files.writeString(script, statement.replaceAll("\\s*\\n\\s*", " ").strip() + ";\n");
        int threads = Math.min(clients, Runtime.getRuntime().availableProcessors());
        return parse(Programs.run(
                engine.folder().path(),
                Map.of("PGPASSWORD", as.password()),
                List.of(
                        program.toString(),
                        "--host=127.0.0.1",
                        "--port=" + engine.port(),
                        "--username=" + as.user(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=" + threads,
                        "--time=" + duration.toSeconds(),
                        "--file=" + script,
                        database.name())));
    }

    static double parse(String said) {
        Matcher failed = FAILED.matcher(said);
        Matcher rate = RATE.matcher(said);
        if (!rate.find() || (failed.find() && Long.parseLong(failed.group(1)) > 0) || said.contains("aborted")) {
            throw new IllegalStateException("pgbench did not do what it was told: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
