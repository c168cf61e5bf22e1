package io.trato.benchmarks.deals;

import io.trato.benchmarks.frame.Benchmark;
import io.trato.benchmarks.frame.Contest;
import io.trato.benchmarks.frame.Options;
import io.trato.benchmarks.frame.Report;
import io.trato.benchmarks.frame.Row;
import io.trato.benchmarks.frame.Row.Target;
import io.trato.benchmarks.whole.RunningServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Whether whole deals become slower as the log and the journal grow. */
public final class DealGrowthBenchmark implements Benchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "deal-growth";
    }

    @Override
    public String about() {
        return "Whole deals on a server whose log and journal hold a million events of deals, in turns with one whose"
                + " log has just begun. --big 1000000 --callers 16 --seconds 8 --rounds 3 --warm-up 40";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        int callers = options.number("callers", 16);
        int big = options.number("big", 1_000_000);
        Duration span = options.seconds("seconds", 8);
        Duration warmUp = options.seconds("warm-up", 40);
        try (RunningServer young = RunningServer.start(report);
                Players few = Players.on(young, callers)) {
            few.warmUp(Duration.ofSeconds(1)); // one deal to copy
            try (RunningServer old = young.beside("grown", database -> new GrownDeals(young).fill(database, big));
                    Players many = Players.on(old, callers)) {
                both(() -> few.warmUp(warmUp), () -> many.warmUp(warmUp));
                journalled(old);
                Contest contest = new Contest()
                        .with("small", () -> few.eventsPerSecond(span))
                        .with("grown", () -> many.eventsPerSecond(span))
                        .run(options.number("rounds", 3));
                report.row(new Row(
                        "events of whole deals at %,d events, %d clients".formatted(big, callers),
                        contest.figures("grown").median(),
                        "on a log that has just begun",
                        contest.figures("small").median(),
                        "per s",
                        contest.ratio("grown", "small"),
                        Target.atLeast(0.9)));
                many.report(report);
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void both(Work one, Work other) throws Exception {
        CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> {
            try {
                other.run();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        one.run();
        try {
            beside.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Until the journal has folded all that the log was filled with. */
    private static void journalled(RunningServer server) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!server.answer("""
                        select (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint
                               >= (select max(position) from sealed) - 1000
                          from token_entry where processor_name like 'journal-v%'""").equals("t")) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the journal does not catch up");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
