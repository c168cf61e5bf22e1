package io.trato.benchmarks.whole;

import io.trato.benchmarks.frame.Benchmark;
import io.trato.benchmarks.frame.Options;
import io.trato.benchmarks.frame.Report;
import io.trato.benchmarks.frame.Row;
import io.trato.benchmarks.frame.Row.Target;
import io.trato.benchmarks.frame.Samples;
import java.util.concurrent.TimeUnit;

/** From the answer to a mutation to the first query that finds it in the job's timeline, asked without a position. */
public final class TimelineBenchmark implements Benchmark {

    private static final double ALLOWED_MILLIS = 100;

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public String about() {
        return "From a mutation's answer to its entry in the timeline, asked again and again on an idle server, against the 100 ms"
                + " that are allowed at the median. --samples 200 --warm-up 100";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        try (RunningServer server = RunningServer.start(report);
                RunningJob job = RunningJob.on(server)) {
            int warmUp = options.number("warm-up", 100);
            int entries = settled(job);
            double[] millis = new double[options.number("samples", 200)];
            for (int i = 0; i < warmUp + millis.length; i++) {
                job.step(i);
                long answered = System.nanoTime();
                entries++;
                while (job.entries() < entries) {
                    Thread.onSpinWait();
                }
                millis[Math.max(0, i - warmUp)] = (System.nanoTime() - answered) / 1e6;
            }
            Samples seen = new Samples(millis);
            report.row(new Row(
                    "mutation answered to timeline, p50",
                    seen.median(),
                    "what is allowed",
                    ALLOWED_MILLIS,
                    "ms",
                    new Samples(seen.median() / ALLOWED_MILLIS),
                    Target.atMost(1)));
            report.remark(
                    "p90 %.0f ms, p99 %.0f ms, the query that looks included",
                    seen.percentile(0.9), seen.percentile(0.99));
        }
    }

    /** Until what the payment set off has arrived. */
    private static int settled(RunningJob job) throws Exception {
        int before = -1;
        int now = job.entries();
        while (now != before) {
            TimeUnit.SECONDS.sleep(1);
            before = now;
            now = job.entries();
        }
        return now;
    }
}
