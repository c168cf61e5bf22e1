package io.trato.benchmarks;

import io.trato.benchmarks.append.AppendBenchmark;
import io.trato.benchmarks.commands.CommandsBenchmark;
import io.trato.benchmarks.deals.DealGrowthBenchmark;
import io.trato.benchmarks.deals.DealsBenchmark;
import io.trato.benchmarks.frame.Benchmark;
import io.trato.benchmarks.frame.Home;
import io.trato.benchmarks.frame.Machine;
import io.trato.benchmarks.frame.Options;
import io.trato.benchmarks.frame.Report;
import io.trato.benchmarks.growth.GrowthBenchmark;
import io.trato.benchmarks.latency.LatencyBenchmark;
import io.trato.benchmarks.loading.LoadBenchmark;
import io.trato.benchmarks.loss.LossBenchmark;
import io.trato.benchmarks.replay.ReplayBenchmark;
import io.trato.benchmarks.whole.GraphQlBenchmark;
import io.trato.benchmarks.whole.ImportBenchmark;
import io.trato.benchmarks.whole.TimelineBenchmark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The command line: runs one benchmark and prints what it found. Ends with 0 when every target was reached, 3 when one was
 * missed, 1 when the measurement itself failed, 2 when it was not asked properly.
 */
public final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(
            new CommandsBenchmark(),
            new AppendBenchmark(),
            new LatencyBenchmark(),
            new LoadBenchmark(),
            new GrowthBenchmark(),
            new LossBenchmark(),
            new ReplayBenchmark(),
            new GraphQlBenchmark(),
            new DealsBenchmark(),
            new DealGrowthBenchmark(),
            new TimelineBenchmark(),
            new ImportBenchmark());

    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        String name = arguments.length == 0 ? "help" : arguments[0];
        if (name.equals("list") || name.equals("help")) {
            help();
            return 0;
        }
        Optional<Benchmark> chosen =
                ALL.stream().filter(b -> b.name().equals(name)).findFirst();
        if (chosen.isEmpty()) {
            System.err.println("There is no benchmark " + name + ".");
            help();
            return 2;
        }
        List<String> words = Arrays.asList(arguments).subList(1, arguments.length);
        try {
            return measure(chosen.get(), Options.parse(words), words);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (Exception e) {
            e.printStackTrace();
            return 1;
        }
    }

    private static int measure(Benchmark benchmark, Options options, List<String> words) throws Exception {
        List<String> command = new ArrayList<>(List.of("benchmarks/run", benchmark.name()));
        command.addAll(words);
        Report report = new Report(benchmark.name(), command);
        Machine.describe(report);
        benchmark.run(options, report);
        System.out.println(report.markdown());
        System.err.println("Written to " + report.write(Home.FOLDER.resolve("results")));
        return report.reached() ? 0 : 3;
    }

    private static void help() {
        System.out.println("benchmarks/run NAME [--option value ...], where NAME is one of");
        ALL.forEach(b -> System.out.printf("%n  %s%n      %s%n", b.name(), b.about()));
    }
}
