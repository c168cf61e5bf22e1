package io.trato.benchmarks.loss;

import io.trato.benchmarks.engine.Engine;
import io.trato.benchmarks.frame.Benchmark;
import io.trato.benchmarks.frame.Home;
import io.trato.benchmarks.frame.Options;
import io.trato.benchmarks.frame.Report;
import io.trato.benchmarks.frame.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What readers never see of what was committed, when transactions stay open, are rolled back and are terminated. */
public final class LossBenchmark implements Benchmark {

    private static final List<String> HEAD = List.of(
            "meanwhile",
            "event store",
            "transactions open for",
            "committed",
            "reader",
            "never seen",
            "seen twice",
            "seen after later ones");

    @Override
    public String name() {
        return "loss";
    }

    @Override
    public String about() {
        return "Counts the committed events that readers never see, on our log and on stock Axon's JDBC engine with its"
                + " default settings (gapTimeout 60 s, maxGapOffset 10,000), while nine transactions stay open and are then"
                + " committed, rolled back or terminated, and all other connections are terminated once."
                + " --events 2000,12000 --seconds 65 --callers 8";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        List<Case> cases = new ArrayList<>();
        for (int events : options.numbers("events", "2000,12000")) {
            cases.add(new Case("%,d events".formatted(events), events, Duration.ZERO, false));
        }
        Duration open = options.seconds("seconds", 65);
        if (open.isPositive()) {
            cases.add(new Case("400 events, and a replay begins at the end", 400, open, true));
        }
        List<List<String>> lines = new ArrayList<>();
        boolean flawless = true;
        try (Engine engine = Engine.start(Home.FOLDER, report)) {
            for (int i = 0; i < cases.size(); i++) {
                int callers = options.number("callers", 8);
                try (Subject axon = new StockAxonSubject(engine, "axon_loss_" + i, callers + 15)) {
                    lines.addAll(lines(cases.get(i), axon, new Trial(engine, axon, callers).run(cases.get(i))));
                }
                try (Subject ours = new TratoSubject(engine, "trato_loss_" + i, callers + 15)) {
                    Trial.Judged judged = new Trial(engine, ours, callers).run(cases.get(i));
                    lines.addAll(lines(cases.get(i), ours, judged));
                    flawless &= judged.readers().stream().allMatch(Findings::flawless);
                }
            }
        }
        report.table(new Table(HEAD, lines, flawless));
    }

    private static List<List<String>> lines(Case happening, Subject subject, Trial.Judged judged) {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < judged.readers().size(); i++) {
            Findings found = judged.readers().get(i);
            if (found.invented() > 0) {
                throw new IllegalStateException(subject.name() + " showed what was never committed");
            }
            lines.add(List.of(
                    happening.name(),
                    subject.name(),
                    "%.1f s".formatted(judged.openSeconds()),
                    "%,d".formatted(judged.committed()),
                    i == 0 ? "following all the while" : "replaying",
                    "**%d**".formatted(found.lost()),
                    Integer.toString(found.doubled()),
                    Integer.toString(found.backwards())));
            System.err.println("  " + lines.getLast());
        }
        return lines;
    }
}
