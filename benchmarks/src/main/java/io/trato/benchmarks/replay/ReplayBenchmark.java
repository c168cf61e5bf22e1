package io.trato.benchmarks.replay;

import io.trato.benchmarks.frame.Benchmark;
import io.trato.benchmarks.frame.Contest;
import io.trato.benchmarks.frame.Options;
import io.trato.benchmarks.frame.Report;
import io.trato.benchmarks.frame.Row;
import io.trato.benchmarks.frame.Row.Target;
import io.trato.benchmarks.whole.RunningServer;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Read models built anew by the running server's own rebuild, beside the engines' own way to take that much at once. */
public final class ReplayBenchmark implements Benchmark {

    private static final String TRATO = "trato";
    private static final String RAW = "raw";
    private static final String BULK = "bulk";
    private static final String COPY = "copy";
    private static final String LISTINGS = "listings";
    private static final String JOURNAL = "journal";
    private static final String LEFT_OVER =
            "select count(*) from read_model_copy where not removed and state in ('RETIRED', 'GIVEN_UP')";

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String about() {
        return "A rebuild of the listings in Elasticsearch against raw _bulk of the same documents, and of the journal in"
                + " PostgreSQL against COPY of the same rows; a listing has one event, and every event of the other log moves money."
                + " --against bulk,copy --events 120000 --rounds 3 --warm-up 1";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        int events = options.number("events", 120_000);
        List<String> against = options.words("against", BULK + "," + COPY);
        if (against.contains(BULK)) {
            bulk(options, events, report);
        }
        if (against.contains(COPY)) {
            copy(options, events, report);
        }
    }

    private static void bulk(Options options, int events, Report report) throws Exception {
        try (RunningServer server =
                        FilledServer.start(report, (history, appender) -> history.listings(appender, events));
                Rebuilding rebuilding = new Rebuilding(server);
                RawBulk raw = new RawBulk(server.elasticsearch(), "trato-listings")) {
            if (raw.documents() != events) {
                throw new IllegalStateException(raw.documents() + " documents were made of " + events);
            }
            report.row(row(
                    "replay into Elasticsearch, documents of one event",
                    "raw _bulk of the same documents",
                    contest(server, options, rebuilding, LISTINGS, events, raw::run),
                    0.7));
        }
    }

    private static void copy(Options options, int events, Report report) throws Exception {
        try (RunningServer server = FilledServer.start(
                        report, (history, appender) -> history.deals(appender, events / Deal.EVENTS));
                Rebuilding rebuilding = new Rebuilding(server);
                Copied copied = new Copied(server.engine(), server.database(), rebuilding.live(JOURNAL))) {
            report.row(row(
                    "replay into PostgreSQL, rows of journal and balances",
                    "COPY of the same rows",
                    contest(server, options, rebuilding, JOURNAL, copied.rows(), copied::run),
                    0.4));
        }
    }

    private static Contest contest(
            RunningServer server,
            Options options,
            Rebuilding rebuilding,
            String readModel,
            double pieces,
            Contest.Contender raw)
            throws Exception {
        Contest.Contender ours = () -> pieces / rebuilding.seconds(readModel);
        for (int i = options.number("warm-up", 1); i > 0; i--) {
            raw.run();
            ours.run();
        }
        return new Contest()
                .with(RAW, settled(server, raw))
                .with(TRATO, settled(server, ours))
                .run(options.number("rounds", 3));
    }

    private static Row row(String what, String against, Contest contest, double target) {
        return new Row(
                what,
                contest.figures(TRATO).median(),
                against,
                contest.figures(RAW).median(),
                "per s",
                contest.ratio(TRATO, RAW),
                Target.atLeast(target));
    }

    /** Nobody pays for the copy that the rebuild before has retired: it is thrown away, and what it has left is cleared up. */
    private static Contest.Contender settled(RunningServer server, Contest.Contender contender) {
        return () -> {
            while (!server.answer(LEFT_OVER).equals("0")) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            server.engine().execute(server.database().name(), "vacuum analyze");
            server.engine().settle();
            return contender.run();
        };
    }
}
