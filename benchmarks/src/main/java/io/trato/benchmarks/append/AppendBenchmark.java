package io.trato.benchmarks.append;

import com.zaxxer.hikari.HikariDataSource;
import io.trato.benchmarks.engine.Database;
import io.trato.benchmarks.engine.Engine;
import io.trato.benchmarks.engine.Events;
import io.trato.benchmarks.frame.Benchmark;
import io.trato.benchmarks.frame.Callers;
import io.trato.benchmarks.frame.Contest;
import io.trato.benchmarks.frame.Home;
import io.trato.benchmarks.frame.Options;
import io.trato.benchmarks.frame.Report;
import io.trato.benchmarks.frame.Row;
import io.trato.benchmarks.frame.Row.Target;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.LogSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Appends of a hundred events each, beside the same rows in one statement. */
public final class AppendBenchmark implements Benchmark {

    @Override
    public String name() {
        return "append-100";
    }

    @Override
    public String about() {
        return "Appends of 100 events, each whole or absent, with the sealer running, against the same rows in one"
                + " INSERT by plain JDBC. --callers 1,4 --events 100 --seconds 8 --rounds 3 --warm-up 10";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        int size = options.number("events", 100);
        Duration span = options.seconds("seconds", 8);
        Events events = new Events();
        for (int callers : options.numbers("callers", "1,4")) {
            try (Engine engine = Engine.start(Home.FOLDER, report)) {
                Database plain = engine.migrated("plain_append");
                Database own = engine.migrated("trato_append");
                try (HikariDataSource plainPool = Engine.pool(plain, callers + 1);
                        HikariDataSource ownPool = Engine.pool(own, callers + 1);
                        LogNode node = new LogNode(ownPool, events.json(), LogSettings.DEFAULT, true).start()) {
                    Contest.Contender ours = () -> {
                        engine.settle();
                        return size
                                * Callers.drive(
                                                callers,
                                                span,
                                                _ -> () -> node.appender().append(events.listing(size)))
                                        .perSecond();
                    };
                    Contest.Contender theirs = () -> plain(engine, plainPool, events, callers, size, span);
                    warmUp(ours, theirs, options.number("warm-up", 10), span);
                    Contest contest = new Contest()
                            .with("insert", theirs)
                            .with("trato", ours)
                            .run(options.number("rounds", 3));
                    report.row(new Row(
                            "appends of " + size + ", " + callers + (callers == 1 ? " caller" : " callers"),
                            contest.figures("trato").median(),
                            "the same rows in one INSERT by JDBC",
                            contest.figures("insert").median(),
                            "events per s",
                            contest.ratio("trato", "insert"),
                            size == 100 ? Target.atLeast(0.7) : null));
                }
            }
        }
    }

    private static void warmUp(Contest.Contender ours, Contest.Contender theirs, int seconds, Duration span)
            throws Exception {
        for (long left = seconds; left > 0; left -= span.toSeconds()) {
            ours.run();
            theirs.run();
        }
    }

    private static double plain(
            Engine engine, HikariDataSource pool, Events events, int callers, int size, Duration span)
            throws Exception {
        List<OneInsert> inserts = new ArrayList<>();
        try {
            for (int i = 0; i < callers; i++) {
                inserts.add(new OneInsert(pool.getConnection(), size));
            }
            engine.settle();
            return size
                    * Callers.drive(
                                    callers,
                                    span,
                                    i -> () -> inserts.get(i)
                                            .write(events.listing(size).events()))
                            .perSecond();
        } finally {
            for (OneInsert insert : inserts) {
                insert.close();
            }
        }
    }
}
