package io.trato.command.escrow;

import io.trato.contract.escrow.Holding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refund that was asked of the gateway.
 *
 * @param retryAt when a failed one may be asked for again
 */
record RefundState(
        Stage stage,
        long amount,
        List<Holding> parts,
        @Nullable Instant retryAt) {

    /** REPLACED: it failed, and another refund is asked for in its place. */
    enum Stage {
        PENDING,
        CONFIRMED,
        FAILED,
        REPLACED
    }

    RefundState {
        parts = List.copyOf(parts);
    }

    RefundState stage(Stage next) {
        return new RefundState(next, amount, parts, retryAt);
    }

    RefundState failed(Instant again) {
        return new RefundState(Stage.FAILED, amount, parts, again);
    }
}
