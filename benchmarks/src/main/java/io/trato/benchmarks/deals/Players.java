package io.trato.benchmarks.deals;

import io.trato.benchmarks.frame.Callers;
import io.trato.benchmarks.frame.Report;
import io.trato.benchmarks.frame.Samples;
import io.trato.benchmarks.frame.Table;
import io.trato.benchmarks.whole.Caller;
import io.trato.benchmarks.whole.People;
import io.trato.benchmarks.whole.RunningServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** All who play deals on one server, and what they managed. */
final class Players implements AutoCloseable {

    private final RunningServer server;
    private final List<TwoSides> sides;
    private final long firstDeal;
    private final List<Double> dealsPerSecond = new ArrayList<>();
    private final List<Double> eventsPerDeal = new ArrayList<>();
    private Stopwatch watch = new Stopwatch();

    private Players(RunningServer server, List<TwoSides> sides, long firstDeal) {
        this.server = server;
        this.sides = sides;
        this.firstDeal = firstDeal;
    }

    static Players on(RunningServer server, int count) throws IOException, SQLException {
        List<TwoSides> sides = new ArrayList<>();
        try (Caller operator = People.operator(server.url())) {
            for (int i = 0; i < count; i++) {
                sides.add(TwoSides.on(server, operator, "side-" + i));
            }
        }
        return new Players(server, sides, Long.parseLong(server.answer("select max(position) from sealed")));
    }

    /** The position after which deals begin. */
    long firstDeal() {
        return firstDeal;
    }

    /** Plays without being counted, so that the code is compiled and the caches are filled. */
    void warmUp(Duration enough) throws Exception {
        eventsPerSecond(enough);
        dealsPerSecond.clear();
        eventsPerDeal.clear();
        watch = new Stopwatch();
    }

    /** Plays for a while; the clock stops when everything that follows from the deals has happened. */
    double eventsPerSecond(Duration span) throws Exception {
        DealLog log = DealLog.atRest(server);
        server.engine().settle();
        AtomicLong played = new AtomicLong();
        long began = System.nanoTime();
        Callers.drive(sides.size(), span, i -> new WholeDeal(sides.get(i), watch, played));
        long events = log.settled(played.get());
        double seconds = (System.nanoTime() - began) / 1e9;
        dealsPerSecond.add(played.get() / seconds);
        eventsPerDeal.add((double) events / played.get());
        return events / seconds;
    }

    void report(Report report) {
        report.remark(
                "%.1f deals a second, of %.1f events each, with %d clients",
                samples(dealsPerSecond).median(), samples(eventsPerDeal).median(), sides.size());
        Map<String, Samples> seen = watch.seen(WholeDeal.STEPS);
        report.table(new Table(
                List.of("step", "p50 ms", "p99 ms"),
                seen.entrySet().stream()
                        .map(step -> List.of(
                                step.getKey(),
                                "%.1f".formatted(step.getValue().median()),
                                "%.1f".formatted(step.getValue().percentile(0.99))))
                        .toList(),
                true));
    }

    private static Samples samples(List<Double> values) {
        return new Samples(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Override
    public void close() throws IOException {
        for (TwoSides two : sides) {
            two.close();
        }
    }
}
