package io.trato.benchmarks.latency;

import com.zaxxer.hikari.HikariDataSource;
import io.trato.benchmarks.engine.Database;
import io.trato.benchmarks.engine.Engine;
import io.trato.benchmarks.engine.Events;
import io.trato.benchmarks.frame.Benchmark;
import io.trato.benchmarks.frame.Callers;
import io.trato.benchmarks.frame.Home;
import io.trato.benchmarks.frame.Options;
import io.trato.benchmarks.frame.Report;
import io.trato.benchmarks.frame.Row;
import io.trato.benchmarks.frame.Row.Target;
import io.trato.benchmarks.frame.Samples;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.LogSettings;
import io.trato.eventstore.append.Append;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** How long after the commit a handler has an event, here and on another node, beside a bare notification. */
public final class LatencyBenchmark implements Benchmark {

    private static final Duration PAUSE = Duration.ofMillis(10);

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String about() {
        return "From an append's answer to a processor's handler, on the same node and on another, against a bare"
                + " NOTIFY to LISTEN round trip; idle and at half the appends that 16 callers reach; milliseconds, so"
                + " less is better. --samples 1000 --rounds 3 --warm-up 5";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        Events events = new Events();
        try (Engine engine = Engine.start(Home.FOLDER, report)) {
            Database database = engine.migrated("trato_latency");
            Arrival here = new Arrival();
            Arrival there = new Arrival();
            Arrival heard = new Arrival();
            try (HikariDataSource pool = Engine.pool(database, 10);
                    HikariDataSource otherPool = Engine.pool(database, 10);
                    LogNode node = new LogNode(pool, events.json(), LogSettings.DEFAULT, true).start();
                    LogNode other = new LogNode(otherPool, events.json(), LogSettings.DEFAULT, false).start();
                    Handler same = new Handler(node, pool, "same-node", here);
                    Handler another = new Handler(other, otherPool, "other-node", there);
                    Bell bell = new Bell(database, heard)) {
                Probe probe = new Probe(node, events, here, there, bell, heard, options.number("samples", 1000));
                double full = Callers.drive(
                                16,
                                options.seconds("warm-up", 5),
                                _ -> () -> node.appender().append(events.listing(1)))
                        .perSecond();
                probe.round();
                measure("idle", probe, options.number("rounds", 3), report);
                try (Burden burden = new Burden(node, events, full / 2)) {
                    probe.round();
                    measure("at %,.0f appends per s".formatted(full / 2), probe, options.number("rounds", 3), report);
                }
            }
        }
    }

    private static void measure(String when, Probe probe, int rounds, Report report) throws Exception {
        Round[] all = new Round[rounds];
        for (int i = 0; i < rounds; i++) {
            all[i] = probe.round();
        }
        for (boolean sameNode : new boolean[] {true, false}) {
            for (double share : new double[] {0.5, 0.99}) {
                double[] ours = new double[rounds];
                double[] theirs = new double[rounds];
                double[] ratio = new double[rounds];
                for (int i = 0; i < rounds; i++) {
                    ours[i] = (sameNode ? all[i].here() : all[i].there()).percentile(share);
                    theirs[i] = all[i].bell().percentile(share);
                    ratio[i] = ours[i] / theirs[i];
                }
                report.row(new Row(
                        "commit to handler, %s, %s, p%.0f"
                                .formatted(sameNode ? "same node" : "other node", when, share * 100),
                        new Samples(ours).median(),
                        "NOTIFY to LISTEN, p%.0f".formatted(share * 100),
                        new Samples(theirs).median(),
                        "ms",
                        new Samples(ratio),
                        share == 0.5 ? Target.atMost(3) : null));
                if (share > 0.5) {
                    double p99 = new Samples(ours).median();
                    report.remark(
                            "%s, %s: p99 %.2f ms; to reach: under 50 ms, %s",
                            sameNode ? "same node" : "other node", when, p99, p99 < 50 ? "reached" : "**missed**");
                }
            }
        }
    }

    private record Round(Samples here, Samples there, Samples bell) {}

    private record Probe(
            LogNode node, Events events, Arrival here, Arrival there, Bell bell, Arrival heard, int samples) {

        /** The handler may be quicker than the answer to who appended; that counts as no time. */
        Round round() throws Exception {
            double[] near = new double[samples];
            double[] far = new double[samples];
            double[] bare = new double[samples];
            for (int i = 0; i < samples; i++) {
                LockSupport.parkNanos(PAUSE.toNanos());
                Append append = events.listing(1);
                String id = append.events().getFirst().id();
                CompletableFuture<Long> arrivedHere = here.of(id);
                CompletableFuture<Long> arrivedThere = there.of(id);
                node.appender().append(append);
                long committed = System.nanoTime();
                near[i] = Math.max(0, (Arrival.after(arrivedHere) - committed) / 1e6);
                far[i] = Math.max(0, (Arrival.after(arrivedThere) - committed) / 1e6);
                String ring = UUID.randomUUID().toString();
                CompletableFuture<Long> ringHeard = heard.of(ring);
                long rung = System.nanoTime();
                bell.ring(ring);
                bare[i] = (Arrival.after(ringHeard) - rung) / 1e6;
            }
            return new Round(new Samples(near), new Samples(far), new Samples(bare));
        }
    }
}
