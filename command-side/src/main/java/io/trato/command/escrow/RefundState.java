package io.trato.command.escrow;

import io.trato.contract.escrow.Holding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refund that was asked of the gateway.
 *
 * @param first the refund that was asked for at first; all that took its place since are of the same money
 * @param origin the payment that it gives back some of
 * @param parts of which milestones; none when nobody needed that payment
 * @param attempt how often it was asked for, this time included
 * @param retryAt when a failed one may be asked for again
 */
record RefundState(
        Stage stage,
        String first,
        Origin origin,
        String currency,
        long amount,
        List<Holding> parts,
        int attempt,
        @Nullable Instant retryAt) {

    /**
     * REPLACED: it failed, and another refund is asked for in its place. PARKED: it failed too often by itself. DOUBLED: it arrived,
     * and so had another one of the same money; WRITTEN_OFF: that is given up.
     */
    enum Stage {
        PENDING,
        CONFIRMED,
        FAILED,
        REPLACED,
        PARKED,
        DOUBLED,
        WRITTEN_OFF
    }

    /** @param gatewayReference the gateway's identifier of the payment */
    record Origin(String gateway, String gatewayReference) {}

    RefundState {
        parts = List.copyOf(parts);
    }

    static RefundState asked(String id, Origin origin, String currency, long amount, List<Holding> parts) {
        return new RefundState(Stage.PENDING, id, origin, currency, amount, parts, 1, null);
    }

    /** The one that takes its place. @param attempts how often the money was asked for before */
    RefundState again(int attempts) {
        return new RefundState(Stage.PENDING, first, origin, currency, amount, parts, attempts + 1, null);
    }

    RefundState stage(Stage next) {
        return new RefundState(next, first, origin, currency, amount, parts, attempt, retryAt);
    }

    RefundState failed(Instant again) {
        return new RefundState(Stage.FAILED, first, origin, currency, amount, parts, attempt, again);
    }
}
