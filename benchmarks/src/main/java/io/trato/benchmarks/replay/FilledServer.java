package io.trato.benchmarks.replay;

import com.zaxxer.hikari.HikariDataSource;
import io.trato.benchmarks.engine.Engine;
import io.trato.benchmarks.frame.Report;
import io.trato.benchmarks.whole.Caller;
import io.trato.benchmarks.whole.People;
import io.trato.benchmarks.whole.RunningServer;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.LogSettings;
import io.trato.eventstore.append.Appender;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A server whose log holds a history, and whose read models have caught up with it. */
final class FilledServer {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private FilledServer() {}

    interface Filling {
        void fill(History history, Appender appender);
    }

    /** Through the log's own append, as another node would; the server's read models follow. */
    static RunningServer start(Report report, Filling filling) throws Exception {
        // Money that comes from nowhere is nothing that policies could deal with.
        RunningServer server = RunningServer.start(report, Map.of("trato.roles", "api,command,projection,sealer"));
        // Signed in before there is anything to project, since who signs in reads what was written then.
        try (Caller operator = People.operator(server.url())) {
            History history = new History();
            try (HikariDataSource pool = Engine.pool(server.database(), 4);
                    LogNode node = new LogNode(pool, history.events().json(), LogSettings.DEFAULT, false).start()) {
                filling.fill(history, node.appender());
            }
            catchUp(server, operator);
            return server;
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    private static void catchUp(RunningServer server, Caller operator) throws Exception {
        long head = Long.parseLong(server.answer("select count(*) from event"));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (slowest(operator) < head) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the read models do not catch up");
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private static long slowest(Caller operator) throws IOException {
        long slowest = Long.MAX_VALUE;
        for (JsonNode readModel :
                operator.ask("query { rebuilds { position } }", Map.of()).path("rebuilds")) {
            slowest = Math.min(slowest, readModel.path("position").asLong());
        }
        return slowest;
    }
}
