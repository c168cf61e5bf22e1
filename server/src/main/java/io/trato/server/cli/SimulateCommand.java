package io.trato.server.cli;

import io.trato.contract.log.LoggedEvent;
import io.trato.server.simulate.Broken;
import io.trato.server.simulate.Report;
import io.trato.server.simulate.Settings;
import io.trato.server.simulate.Simulation;
import java.io.PrintWriter;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "simulate",
        sortOptions = false,
        description = {
            "Plays years of a marketplace in memory, with everything going wrong that can, and checks every step.",
            "The same seed is the same run; a failing one ends with 1 and says how to repeat it."
        })
final class SimulateCommand implements Callable<Integer> {

    @Option(names = "--seed", paramLabel = "N", description = "What all chance follows from (1).")
    private long seed = 1;

    @Option(names = "--years", paramLabel = "N", description = "How long new deals begin (3).")
    private int years = 3;

    @Option(names = "--days", paramLabel = "N", description = "The same in days, instead.")
    private @Nullable Integer days;

    @Option(names = "--deals-a-day", paramLabel = "N", description = "How many, on average (20).")
    private int dealsADay = Settings.DEALS_A_DAY;

    @Option(names = "--clients", paramLabel = "N", description = "How many there are (300).")
    private int clients = Settings.CLIENTS;

    @Option(names = "--providers", paramLabel = "N", description = "How many there are (150).")
    private int providers = Settings.PROVIDERS;

    @Option(names = "--show", paramLabel = "NAME", description = "Shows whatever happens in streams of this name.")
    private @Nullable String show;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Simulation simulation = new Simulation(settings());
            String name = show;
            if (name != null) {
                simulation.follow(event -> show(out, name, event));
            }
            write(out, simulation.run());
            return 0;
        } catch (Broken broken) {
            spec.commandLine().getErr().println(broken.getMessage());
            return 1;
        } finally {
            out.flush();
        }
    }

    private Settings settings() {
        try {
            return new Settings(seed, days != null ? days : years * Settings.A_YEAR, dealsADay, clients, providers);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()));
        }
    }

    private static void show(PrintWriter out, String name, LoggedEvent event) {
        if (event.streamId().contains(name) || event.event().toString().contains(name)) {
            out.println(event.at() + " " + event.event());
        }
    }

    private static void write(PrintWriter out, Report report) {
        out.printf(
                "%,d deals, %,d steps, %,d commands, %,d events%n",
                report.deals(), report.steps(), report.commands(), report.events());
        out.printf(
                "%,d crashes, %,d streams replayed, fingerprint %016x%n",
                report.crashes(), report.replays(), report.fingerprint());
        new TreeMap<>(report.totals()).forEach((account, sum) -> out.printf("  %-26s %,22d%n", account, sum));
        out.printf("%.1f s, %,d deals a minute%n", report.took().toNanos() / 1e9, report.dealsAMinute());
    }
}
