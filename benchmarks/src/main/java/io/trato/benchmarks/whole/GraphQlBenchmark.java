package io.trato.benchmarks.whole;

import io.trato.benchmarks.engine.Database;
import io.trato.benchmarks.engine.EqualRow;
import io.trato.benchmarks.engine.Pgbench;
import io.trato.benchmarks.frame.Benchmark;
import io.trato.benchmarks.frame.Callers;
import io.trato.benchmarks.frame.Contest;
import io.trato.benchmarks.frame.Options;
import io.trato.benchmarks.frame.Report;
import io.trato.benchmarks.frame.Row;
import io.trato.benchmarks.frame.Row.Target;
import io.trato.benchmarks.frame.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** One-event commands through GraphQL over HTTP, with all read models following, beside PostgreSQL's own insert. */
public final class GraphQlBenchmark implements Benchmark {

    private static final String TRATO = "trato";
    private static final String PGBENCH = "pgbench";

    @Override
    public String name() {
        return "graphql";
    }

    @Override
    public String about() {
        return "One-event commands through GraphQL over HTTP, projections and search following, against pgbench's insert of an"
                + " equal row. --callers 16,64 --seconds 10 --rounds 3 --warm-up 300";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        Duration span = options.seconds("seconds", 10);
        try (RunningServer server = RunningServer.start(report)) {
            Database plain = server.engine().migrated("pgbench_graphql");
            Pgbench pgbench = Pgbench.on(server.engine(), plain, plain.app());
            boolean cold = true;
            for (int callers : options.numbers("callers", "16,64")) {
                List<Caller> providers = providers(server, callers);
                if (cold) {
                    drive(server, providers, options.seconds("warm-up", 300));
                    cold = false;
                }
                measure(server, providers, pgbench, span, options.number("rounds", 3), report);
                for (Caller provider : providers) {
                    provider.close();
                }
            }
        }
    }

    private static List<Caller> providers(RunningServer server, int count) throws Exception {
        List<Caller> providers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            providers.add(People.registered(server.url(), "provider-" + i + "-of-" + count, "PROVIDER"));
        }
        return providers;
    }

    private static void measure(
            RunningServer server, List<Caller> providers, Pgbench pgbench, Duration span, int rounds, Report report)
            throws Exception {
        int callers = providers.size();
        String insert = EqualRow.insertLike(server.engine(), server.database());
        List<Samples> latencies = new ArrayList<>();
        Contest contest = new Contest()
                .with(PGBENCH, () -> {
                    server.engine().settle();
                    return pgbench.rate(insert, callers, span);
                })
                .with(TRATO, () -> {
                    Callers.Done done = drive(server, providers, span);
                    latencies.add(done.millis());
                    return done.perSecond();
                })
                .run(rounds);
        report.row(new Row(
                "GraphQL mutations, " + callers + " clients",
                contest.figures(TRATO).median(),
                "pgbench, one insert of an equal row",
                contest.figures(PGBENCH).median(),
                "per s",
                contest.ratio(TRATO, PGBENCH),
                Target.atLeast(0.4)));
        report.remark(
                "%d clients: p50 %.2f ms, p99 %.2f ms from request to answer",
                callers, median(latencies, 0.5), median(latencies, 0.99));
    }

    /** What was answered must be in the log, once. */
    private static Callers.Done drive(RunningServer server, List<Caller> providers, Duration span) throws Exception {
        AtomicLong sent = new AtomicLong();
        List<ListingsByGraphQl> lives = new ArrayList<>();
        for (Caller provider : providers) {
            lives.add(ListingsByGraphQl.drafted(provider, sent));
        }
        long before = revisions(server);
        server.engine().settle();
        Callers.Done done = Callers.drive(providers.size(), span, lives::get);
        long stored = revisions(server) - before;
        if (stored != sent.get()) {
            throw new IllegalStateException(sent + " mutations were answered and " + stored + " events stored");
        }
        return done;
    }

    private static long revisions(RunningServer server) throws Exception {
        return Long.parseLong(server.answer("select count(*) from event where type = 'ListingRevised'"));
    }

    private static double median(List<Samples> latencies, double share) {
        return new Samples(
                        latencies.stream().mapToDouble(l -> l.percentile(share)).toArray())
                .median();
    }
}
