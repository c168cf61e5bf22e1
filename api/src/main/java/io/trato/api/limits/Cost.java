package io.trato.api.limits;

import io.github.bucket4j.Bucket;
import java.util.Map;

/**
 * What one operation was charged.
 *
 * @param requested what it might have cost at most
 */
record Cost(Bucket bucket, long requested, int maximum, int restoreRate) {

    static final Object KEY = Cost.class;

    /** Gives back what was charged too much, and says so in the form of {@code extensions.cost}. */
    Map<String, Object> settle(long actual) {
        long paid = Math.clamp(actual, 1, requested);
        if (paid < requested) {
            bucket.addTokens(requested - paid);
        }
        return Map.of(
                "requested",
                requested,
                "actual",
                paid,
                "throttle",
                Map.of("maximum", maximum, "available", bucket.getAvailableTokens(), "restoreRate", restoreRate));
    }
}
