package io.trato.command.escrow;

import io.trato.contract.escrow.Holding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refund that was asked of the gateway.
 *
 * @param origin the payment that it gives back some of
 * @param parts of which milestones; none when nobody needed that payment
 * @param attempt how often it was asked for, this time included
 * @param retryAt when a failed one may be asked for again
 */
record RefundState(
        Stage stage,
        Origin origin,
        long amount,
        List<Holding> parts,
        int attempt,
        @Nullable Instant retryAt) {

    /** REPLACED: it failed, and another refund is asked for in its place. PARKED: it failed too often by itself. */
    enum Stage {
        PENDING,
        CONFIRMED,
        FAILED,
        REPLACED,
        PARKED
    }

    /** @param gatewayReference the gateway's identifier of the payment */
    record Origin(String gateway, String gatewayReference) {}

    RefundState {
        parts = List.copyOf(parts);
    }

    static RefundState asked(Origin origin, long amount, List<Holding> parts) {
        return new RefundState(Stage.PENDING, origin, amount, parts, 1, null);
    }

    /** The one that takes its place. */
    RefundState again() {
        return new RefundState(Stage.PENDING, origin, amount, parts, attempt + 1, null);
    }

    RefundState stage(Stage next) {
        return new RefundState(next, origin, amount, parts, attempt, retryAt);
    }

    RefundState failed(Instant again) {
        return new RefundState(Stage.FAILED, origin, amount, parts, attempt, again);
    }
}
