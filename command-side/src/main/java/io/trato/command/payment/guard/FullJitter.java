package io.trato.command.payment.guard;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Any pause from nothing up to a bound that doubles with each attempt until it is as long as may be. */
final class FullJitter implements IntervalFunction {

    private static final int MOST_DOUBLINGS = 20;

    private final long first;
    private final long longest;

    FullJitter(Duration first, Duration longest) {
        this.first = first.toMillis();
        this.longest = longest.toMillis();
    }

    @Override
    public Long apply(Integer attempt) {
        return ThreadLocalRandom.current().nextLong(bound(attempt) + 1);
    }

    /** @param attempt counted from 1 */
    long bound(int attempt) {
        return Math.min(longest, first << Math.min(MOST_DOUBLINGS, attempt - 1));
    }
}
