package io.trato.benchmarks.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Contenders who run in turns, forwards and backwards by rounds, so that a slow minute of the machine falls on all of them
 * and nobody is always first. A ratio is taken within each round, and the median of those is what counts.
 */
public final class Contest {

    /** Does its share of work once and answers a figure, such as a rate. */
    @FunctionalInterface
    public interface Contender {
        double run() throws Exception;
    }

    private record Entry(String name, Contender contender, List<Double> figures) {}

    private final List<Entry> entries = new ArrayList<>();

    public Contest with(String name, Contender contender) {
        entries.add(new Entry(name, contender, new ArrayList<>()));
        return this;
    }

    public Contest run(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            for (Entry entry : round % 2 == 0 ? entries : entries.reversed()) {
                double figure = entry.contender().run();
                entry.figures().add(figure);
                System.err.printf("  round %d  %-28s %,12.1f%n", round + 1, entry.name(), figure);
            }
        }
        return this;
    }

    public Samples figures(String name) {
        return samples(entry(name).figures());
    }

    /** One contender's figure divided by another's, round by round. */
    public Samples ratio(String ours, String theirs) {
        List<Double> a = entry(ours).figures();
        List<Double> b = entry(theirs).figures();
        return samples(
                IntStream.range(0, a.size()).mapToObj(i -> a.get(i) / b.get(i)).toList());
    }

    private Entry entry(String name) {
        return entries.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    }

    private static Samples samples(List<Double> values) {
        return new Samples(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
