package io.trato.benchmarks.commands;

import io.trato.benchmarks.engine.Engine;
import io.trato.benchmarks.frame.Callers;
import io.trato.benchmarks.frame.Contest;
import io.trato.benchmarks.frame.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Listing lives on one path, counted twice: by who sent them and by who stored them. */
public final class CommandRun implements Contest.Contender {

    private final Engine engine;
    private final CommandPath path;
    private final int callers;
    private final Duration duration;
    private final List<Samples> latencies = new ArrayList<>();

    public CommandRun(Engine engine, CommandPath path, int callers, Duration duration) {
        this.engine = engine;
        this.path = path;
        this.callers = callers;
        this.duration = duration;
    }

    @Override
    public double run() throws Exception {
        Callers.Done done = drive(duration);
        latencies.add(done.millis());
        return done.perSecond();
    }

    /** Runs without being counted, so that the code is compiled and the caches are filled. */
    public void warmUp(Duration enough) throws Exception {
        if (enough.isPositive()) {
            drive(enough);
        }
    }

    /** Milliseconds, the median of the runs' percentiles. */
    public double latency(double share) {
        return new Samples(
                        latencies.stream().mapToDouble(l -> l.percentile(share)).toArray())
                .median();
    }

    private Callers.Done drive(Duration span) throws Exception {
        List<ListingLives> lives = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            lives.add(ListingLives.of(path.commands()));
        }
        long before = path.events();
        engine.settle();
        Callers.Done done = Callers.drive(callers, span, lives::get);
        long sent = lives.stream().mapToLong(ListingLives::sent).sum();
        long stored = path.events() - before;
        if (sent != stored) {
            throw new IllegalStateException(sent + " commands were acknowledged and " + stored + " events stored");
        }
        return done;
    }
}
