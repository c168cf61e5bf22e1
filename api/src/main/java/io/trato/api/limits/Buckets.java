package io.trato.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * One bucket of tokens per name, kept on this node. A bucket that was not used for as long as it takes to fill up says the
 * same as a new one, so it may be forgotten.
 */
final class Buckets {

    private final Cache<String, Bucket> buckets;
    private final Bandwidth bandwidth;

    /** @param restored tokens that come back over {@code period}, evenly */
    Buckets(long maximum, long restored, Duration period) {
        bandwidth = Bandwidth.builder()
                .capacity(maximum)
                .refillGreedy(restored, period)
                .build();
        Duration full = period.multipliedBy(Math.ceilDiv(maximum, restored));
        buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .executor(Runnable::run)
                .expireAfterAccess(full.plusSeconds(1))
                .build();
    }

    Bucket of(String name) {
        return buckets.get(name, key -> Bucket.builder().addLimit(bandwidth).build());
    }

    /** Takes one token; answers 0, or after how many whole seconds there will be one. */
    long take(String name) {
        return seconds(of(name).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** Rounded up, so that who waits that long does not wait in vain. */
    static long seconds(long nanos) {
        return Math.ceilDiv(nanos, 1_000_000_000L);
    }
}
