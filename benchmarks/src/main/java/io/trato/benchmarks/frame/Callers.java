package io.trato.benchmarks.frame;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;

/** Callers on virtual threads who each do one thing after the other, without a pause, for a while. */
public final class Callers {

    /** Does one thing; called again and again by one thread. */
    @FunctionalInterface
    public interface Work {
        void once() throws Exception;
    }

    /**
     * What they managed.
     *
     * @param perSecond things a second, all callers together, until the last has stopped
     * @param millis how long each thing took
     */
    public record Done(double perSecond, Samples millis) {}

    private Callers() {}

    /** @param work for each caller by number, made before the clock starts */
    public static Done drive(int callers, Duration duration, IntFunction<Work> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<double[]>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                Work mine = work.apply(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return repeat(mine, duration);
                }));
            }
            long began = System.nanoTime();
            start.countDown();
            DoubleStream all = DoubleStream.empty();
            for (Future<double[]> caller : running) {
                all = DoubleStream.concat(all, Arrays.stream(caller.get()));
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            double[] millis = all.toArray();
            return new Done(millis.length / seconds, new Samples(millis));
        }
    }

    private static double[] repeat(Work work, Duration duration) throws Exception {
        double[] millis = new double[4096];
        int count = 0;
        long now = System.nanoTime();
        long end = now + duration.toNanos();
        while (now < end) {
            work.once();
            long then = System.nanoTime();
            if (count == millis.length) {
                millis = Arrays.copyOf(millis, count * 2);
            }
            millis[count++] = (then - now) / 1e6;
            now = then;
        }
        return Arrays.copyOf(millis, count);
    }
}
