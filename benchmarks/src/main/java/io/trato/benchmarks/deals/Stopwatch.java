package io.trato.benchmarks.deals;

import io.trato.benchmarks.frame.Samples;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long each step of the deals took, of all who play them together. */
final class Stopwatch {

    private final Map<String, ConcurrentLinkedQueue<Double>> millis = new ConcurrentHashMap<>();

    <T> T timed(String step, Callable<T> work) throws Exception {
        long began = System.nanoTime();
        T done = work.call();
        millis.computeIfAbsent(step, _ -> new ConcurrentLinkedQueue<>()).add((System.nanoTime() - began) / 1e6);
        return done;
    }

    /** Those of the steps that were taken. */
    Map<String, Samples> seen(List<String> steps) {
        Map<String, Samples> seen = new LinkedHashMap<>();
        for (String step : steps) {
            ConcurrentLinkedQueue<Double> taken = millis.get(step);
            if (taken != null) {
                seen.put(
                        step,
                        new Samples(
                                taken.stream().mapToDouble(Double::doubleValue).toArray()));
            }
        }
        return seen;
    }
}
