package io.trato.server.cli;

import io.trato.contract.ReadModels;
import io.trato.contract.log.Log;
import io.trato.embedded.FreePorts;
import io.trato.server.engine.Engines;
import io.trato.server.engine.PostgresAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The engines that a history stays in, and the application on them for as long as it takes to fold what was played. It serves
 * nobody, and no policy runs.
 */
final class HistoryHouse implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String TOTALS = """
            select account || ' ' || currency as name, sum(amount)::bigint as total from live_journal_posting
             group by 1""";

    private final Engines engines;
    private final int port;
    private final Application application = new Application();

    private HistoryHouse(Engines engines, int port) {
        this.engines = engines;
        this.port = port;
        application.standsOn(engines);
    }

    static HistoryHouse open(Path data, EngineOptions named) {
        int port = FreePorts.any();
        return new HistoryHouse(Engines.start(data, named.postgres(), named.elasticsearch(), port), port);
    }

    PostgresAddress postgres() {
        return engines.postgres();
    }

    /** Debits less credits of every account and currency, by "ACCOUNT CUR", once all read models have passed the log's end. */
    Map<String, Long> folded() {
        ApplicationContext context = application.start(settings());
        ReadModels models = context.getBean(ReadModels.class);
        long head = context.getBean(Log.class).head();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (models.positions().values().stream().anyMatch(position -> position < head)) {
            if (System.nanoTime() > deadline) {
                throw new CannotStart("The read models do not come to the end of the log: " + models.positions());
            }
            pause();
        }
        Map<String, Long> totals = new HashMap<>();
        context.getBean(JdbcTemplate.class).query(TOTALS, row -> {
            totals.put(row.getString("name"), row.getLong("total"));
        });
        return totals;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(engines.settings());
        settings.put("trato.roles", "projection,sealer");
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", port);
        settings.put("trato.security.key-secret", engines.data().secrets().secret("security.key-secret"));
        settings.put("trato.cursor.secret", engines.data().secrets().secret("cursor.secret"));
        settings.put("trato.uploads.dir", engines.data().folder("uploads").toString());
        settings.put(
                "logging.file.name",
                engines.data().folder("logs").resolve("trato.log").toString());
        settings.put("logging.threshold.console", "ERROR");
        return settings;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("It was interrupted.");
        }
    }

    @Override
    public void close() {
        application.stop();
    }
}
