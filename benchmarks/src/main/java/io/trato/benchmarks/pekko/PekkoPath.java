package io.trato.benchmarks.pekko;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.trato.benchmarks.engine.Database;
import io.trato.benchmarks.engine.Engine;
import io.trato.benchmarks.frame.Callers;
import io.trato.benchmarks.frame.Contest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.SpawnProtocol;

/**
 * Apache Pekko's persistence on its JDBC journal, with the schema that comes in its jar and the settings that it comes with, but
 * for a connection for each caller.
 */
public final class PekkoPath implements Contest.Contender, AutoCloseable {

    private static final String SCHEMA = "schema/postgres/postgres-create-schema.sql";

    private final Engine engine;
    private final Database database;
    private final int callers;
    private final Duration span;
    private final ActorSystem<SpawnProtocol.Command> system;

    public PekkoPath(Engine engine, Database database, int callers, Duration span) throws SQLException, IOException {
        this.engine = engine;
        this.database = database;
        this.callers = callers;
        this.span = span;
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password());
                Statement statement = connection.createStatement()) {
            for (String command :
                    schema().split(";")) { // one by one: an index that is made concurrently wants to be alone
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
        this.system = ActorSystem.create(SpawnProtocol.create(), "pekko", settings());
    }

    /** Commands a second, each of which must have left one event. */
    @Override
    public double run() throws Exception {
        return run(span);
    }

    public void warmUp(Duration enough) throws Exception {
        if (enough.isPositive()) {
            run(enough);
        }
    }

    private double run(Duration duration) throws Exception {
        List<PekkoLives> lives = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            lives.add(new PekkoLives(system));
        }
        long before = events();
        engine.settle();
        double rate = Callers.drive(callers, duration, lives::get).perSecond();
        long sent = lives.stream().mapToLong(PekkoLives::sent).sum();
        if (events() - before != sent) {
            throw new IllegalStateException(sent + " commands were answered and " + (events() - before) + " stored");
        }
        return rate;
    }

    private long events() throws SQLException {
        return Long.parseLong(engine.answer(database.name(), "select count(*) from event_journal"));
    }

    private Config settings() {
        return ConfigFactory.parseString("""
                pekko {
                  loglevel = "WARNING"
                  loggers = ["org.apache.pekko.event.slf4j.Slf4jLogger"]
                  persistence.journal.plugin = "jdbc-journal"
                  actor.serializers.events = "%s"
                  actor.serialization-bindings { "io.trato.contract.Event" = events }
                }
                jdbc-journal.slick = ${slick}
                slick {
                  profile = "slick.jdbc.PostgresProfile$"
                  db {
                    driver = "org.postgresql.Driver"
                    url = "%s"
                    user = "%s"
                    password = "%s"
                    numThreads = %d
                    maxConnections = %d
                  }
                }
                """.formatted(
                                StoredEvents.class.getName(),
                                database.jdbcUrl(),
                                database.owner().user(),
                                database.owner().password(),
                                callers,
                                callers))
                .withFallback(ConfigFactory.load())
                .resolve();
    }

    private static String schema() throws IOException {
        try (InputStream in = PekkoPath.class.getClassLoader().getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("Pekko's jar has no " + SCHEMA);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().join();
    }
}
