package io.trato.benchmarks.growth;

import io.trato.benchmarks.engine.Engine;
import io.trato.benchmarks.frame.Benchmark;
import io.trato.benchmarks.frame.Contest;
import io.trato.benchmarks.frame.Home;
import io.trato.benchmarks.frame.Options;
import io.trato.benchmarks.frame.Report;
import io.trato.benchmarks.frame.Row;
import io.trato.benchmarks.frame.Row.Target;
import java.time.Duration;

/** Whether appending becomes slower as the log grows. */
public final class GrowthBenchmark implements Benchmark {

    private static final int SMALL = 20_000;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String about() {
        return "Appends of one event with the sealer running to a log of 2 million events, against a log of 20 thousand, which"
                + " is made anew for each round. --big 2000000 --callers 16 --seconds 6 --rounds 5 --warm-up 12";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        int callers = options.number("callers", 16);
        Duration span = options.seconds("seconds", 6);
        int big = options.number("big", 2_000_000);
        try (Engine engine = Engine.start(Home.FOLDER, report);
                GrownLog grown = new GrownLog(engine, "grown_log", big)) {
            int[] fresh = {0};
            Contest.Contender small = () -> {
                String name = "small_log_" + fresh[0]++;
                try (GrownLog log = new GrownLog(engine, name, SMALL)) {
                    return log.rate(callers, span);
                } finally {
                    engine.execute("postgres", "drop database " + name + " with (force)");
                }
            };
            for (long left = options.number("warm-up", 12); left > 0; left -= span.toSeconds()) {
                small.run();
            }
            Contest contest = new Contest()
                    .with("small", small)
                    .with("grown", () -> grown.rate(callers, span))
                    .run(options.number("rounds", 5));
            report.row(new Row(
                    "appends at %,d events, %d callers".formatted(big, callers),
                    contest.figures("grown").median(),
                    "at %,d".formatted(SMALL),
                    contest.figures("small").median(),
                    "per s",
                    contest.ratio("grown", "small"),
                    Target.atLeast(0.9)));
        }
    }
}
