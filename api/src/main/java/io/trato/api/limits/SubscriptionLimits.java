package io.trato.api.limits;

import io.trato.api.graphql.CodedException;
import io.trato.api.graphql.ErrorCode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Counts the live subscriptions of each channel. */
public final class SubscriptionLimits {

    private final ConcurrentMap<String, Integer> live = new ConcurrentHashMap<>();
    private final int maximum;

    public SubscriptionLimits(Limits limits) {
        maximum = limits.subscriptions();
    }

    /** @throws CodedException SUBSCRIPTIONS_EXCEEDED; nothing is counted then */
    public void open(String channel) {
        live.merge(channel, 1, (count, one) -> {
            if (count >= maximum) {
                throw new CodedException(ErrorCode.SUBSCRIPTIONS_EXCEEDED, Map.of("maximum", "" + maximum));
            }
            return count + one;
        });
    }

    public void close(String channel) {
        live.computeIfPresent(channel, (name, count) -> oneLess(count));
    }

    private static @Nullable Integer oneLess(int count) {
        return count == 1 ? null : count - 1;
    }
}
