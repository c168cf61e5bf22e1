package io.trato.benchmarks.loading;

import com.zaxxer.hikari.HikariDataSource;
import io.trato.benchmarks.engine.Engine;
import io.trato.benchmarks.engine.Events;
import io.trato.benchmarks.frame.Benchmark;
import io.trato.benchmarks.frame.Callers;
import io.trato.benchmarks.frame.Contest;
import io.trato.benchmarks.frame.Home;
import io.trato.benchmarks.frame.Options;
import io.trato.benchmarks.frame.Report;
import io.trato.benchmarks.frame.Row;
import io.trato.benchmarks.frame.Samples;
import io.trato.contract.Ids;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.LogSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What an aggregate's events cost to read and understand, beside reading their bytes. */
public final class LoadBenchmark implements Benchmark {

    private static final int STREAMS = 200;
    private static final String SELECT = "select sequence, type, revision, payload, event_id, metadata, decided_at"
            + " from event where stream = ? order by sequence";

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String about() {
        return "Loading an aggregate's events through Axon's event store, one caller, against a bare SELECT of the same"
                + " rows; milliseconds, so less is better. --events 10,100,1000 --seconds 5 --rounds 3 --warm-up 5";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        Events events = new Events();
        Duration span = options.seconds("seconds", 5);
        try (Engine engine = Engine.start(Home.FOLDER, report);
                HikariDataSource pool = Engine.pool(engine.migrated("trato_load"), 10);
                LogNode node = new LogNode(pool, events.json(), LogSettings.DEFAULT, true).start()) {
            for (int length : options.numbers("events", "10,100,1000")) {
                for (int i = 0; i < STREAMS; i++) {
                    node.appender().append(events.listing(id(length, i), length));
                }
                List<Double> slowest = new ArrayList<>();
                Contest.Contender ours = () -> {
                    Samples millis = timed(
                            span,
                            i -> expect(
                                    length,
                                    node.store()
                                            .readEvents(id(length, i))
                                            .asStream()
                                            .count()));
                    slowest.add(millis.percentile(0.99));
                    return millis.median();
                };
                Contest.Contender theirs = () -> timed(span, i -> expect(length, select(pool, id(length, i))))
                        .median();
                for (int left = options.number("warm-up", 5); left > 0; left -= (int) span.toSeconds()) {
                    ours.run();
                    theirs.run();
                }
                slowest.clear();
                Contest contest =
                        new Contest().with("select", theirs).with("trato", ours).run(options.number("rounds", 3));
                report.row(new Row(
                        "loading " + length + " events, p50",
                        contest.figures("trato").median(),
                        "a bare SELECT of the rows, p50",
                        contest.figures("select").median(),
                        "ms",
                        contest.ratio("trato", "select"),
                        null));
                double p99 = new Samples(slowest.stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())
                        .median();
                report.remark("loading %d events: p99 %.2f ms%s", length, p99, verdict(length, p99));
            }
        }
    }

    private static String verdict(int length, double p99) {
        return length != 100
                ? ""
                : p99 < 20 ? "; to reach: under 20 ms, reached" : "; to reach: under 20 ms, **missed**";
    }

    @FunctionalInterface
    private interface Loading {
        void load(int stream) throws SQLException;
    }

    private static Samples timed(Duration span, Loading loading) throws Exception {
        int[] next = {0};
        return Callers.drive(1, span, _ -> () -> loading.load(next[0]++ % STREAMS))
                .millis();
    }

    private static long select(HikariDataSource pool, String stream) throws SQLException {
        long rows = 0;
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setString(1, stream);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    for (int column = 1; column <= 7; column++) {
                        row.getString(column);
                    }
                    rows++;
                }
            }
        }
        return rows;
    }

    private static void expect(int length, long found) {
        if (found != length) {
            throw new IllegalStateException(found + " events were read of " + length);
        }
    }

    private static String id(int length, int number) {
        return Ids.derived(Ids.LISTING, length + "/" + number);
    }
}
