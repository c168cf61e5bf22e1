package io.trato.benchmarks.deals;

import io.trato.benchmarks.engine.Database;
import io.trato.benchmarks.engine.EqualRow;
import io.trato.benchmarks.engine.Pgbench;
import io.trato.benchmarks.frame.Benchmark;
import io.trato.benchmarks.frame.Contest;
import io.trato.benchmarks.frame.Options;
import io.trato.benchmarks.frame.Report;
import io.trato.benchmarks.frame.Row;
import io.trato.benchmarks.frame.Row.Target;
import io.trato.benchmarks.whole.RunningServer;
import java.time.Duration;

/** Whole deals through GraphQL with everything following, beside PostgreSQL's own insert of as many equal rows. */
public final class DealsBenchmark implements Benchmark {

    private static final String TRATO = "trato";
    private static final String PGBENCH = "pgbench";

    @Override
    public String name() {
        return "deals";
    }

    @Override
    public String about() {
        return "Whole deals through GraphQL: asked for, offered, countered, accepted, paid by way of a payment provider, delivered,"
                + " approved and released, with projections, policies and timers following; in events a second against pgbench's"
                + " insert of a row like the median one. --callers 16 --seconds 8 --rounds 3 --warm-up 45";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        Duration span = options.seconds("seconds", 8);
        int callers = options.number("callers", 16);
        try (RunningServer server = RunningServer.start(report);
                Players players = Players.on(server, callers)) {
            Database plain = server.engine().migrated("pgbench_deals");
            Pgbench pgbench = Pgbench.on(server.engine(), plain, plain.app());
            players.warmUp(options.seconds("warm-up", 45));
            String insert = EqualRow.insertLikeMedian(server.engine(), server.database(), players.firstDeal());
            Contest contest = new Contest()
                    .with(PGBENCH, () -> {
                        server.engine().settle();
                        return pgbench.rate(insert, callers, span);
                    })
                    .with(TRATO, () -> players.eventsPerSecond(span))
                    .run(options.number("rounds", 3));
            report.row(new Row(
                    "events of whole deals, " + callers + " clients",
                    contest.figures(TRATO).median(),
                    "pgbench, one insert of an equal row",
                    contest.figures(PGBENCH).median(),
                    "per s",
                    contest.ratio(TRATO, PGBENCH),
                    Target.atLeast(0.35)));
            players.report(report);
        }
    }
}
