package io.trato.benchmarks.latency;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** When things that were sent arrived at who waits for them, in nanoseconds of this process's clock. */
final class Arrival {

    private final Map<String, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();

    /** To be called before the thing is sent. */
    CompletableFuture<Long> of(String thing) {
        return awaited.computeIfAbsent(thing, _ -> new CompletableFuture<>());
    }

    /** What nobody waits for is passed over. */
    void came(String thing) {
        long now = System.nanoTime();
        CompletableFuture<Long> waiting = awaited.remove(thing);
        if (waiting != null) {
            waiting.complete(now);
        }
    }

    /** @throws java.util.concurrent.TimeoutException when it is lost */
    static long after(CompletableFuture<Long> arrival) throws Exception {
        return arrival.get(10, TimeUnit.SECONDS);
    }
}
