package io.trato.command.wallet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payout that is on its way, or has arrived and may still come back.
 *
 * @param amount whole minor units
 * @param attempt the present one, counted from 1
 * @param retryAt when the next one may begin, null unless the present one has failed
 * @param paid whether it has arrived
 */
public record RunningPayout(
        String gateway,
        String destination,
        long amount,
        int attempt,
        @Nullable Instant retryAt,
        boolean paid) {

    RunningPayout arrived() {
        return new RunningPayout(gateway, destination, amount, attempt, null, true);
    }

    RunningPayout waiting(Instant until) {
        return new RunningPayout(gateway, destination, amount, attempt, until, false);
    }

    RunningPayout again(int next) {
        return new RunningPayout(gateway, destination, amount, next, null, false);
    }
}
