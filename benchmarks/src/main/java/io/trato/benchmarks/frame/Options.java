package io.trato.benchmarks.frame;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What follows a benchmark's name on the command line, as {@code --name value}. */
public record Options(Map<String, String> values) {

    private static final Set<String> KNOWN = Set.of(
            "seconds", "rounds", "warm-up", "callers", "against", "events", "samples", "pool", "file", "big", "rate");

    public Options {
        values = Map.copyOf(values);
    }

    /** @throws IllegalArgumentException for what is no option */
    public static Options parse(List<String> words) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            String name = words.get(i).startsWith("--") ? words.get(i).substring(2) : "";
            if (!KNOWN.contains(name) || i + 1 == words.size()) {
                throw new IllegalArgumentException(words.get(i) + " is no option with a value; there are "
                        + KNOWN.stream().map(o -> "--" + o).sorted().toList());
            }
            values.put(name, words.get(i + 1));
        }
        return new Options(values);
    }

    public int number(String name, int otherwise) {
        return Integer.parseInt(values.getOrDefault(name, Integer.toString(otherwise)));
    }

    public Duration seconds(String name, int otherwise) {
        return Duration.ofSeconds(number(name, otherwise));
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** Numbers separated by commas. */
    public List<Integer> numbers(String name, String otherwise) {
        return words(name, otherwise).stream().map(Integer::valueOf).toList();
    }

    public List<String> words(String name, String otherwise) {
        return Arrays.stream(text(name, otherwise).split(","))
                .map(String::strip)
                .toList();
    }
}
