package io.trato.embedded.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back.
 *
 * @param status pending, succeeded or failed
 * @param amount in minor units
 * @param reference the caller's own, if it gave one
 */
record Refund(
        String id,
        String paymentId,
        String status,
        long amount,
        String currency,
        @Nullable String reference,
        Instant createdAt,
        Instant updatedAt) {

    boolean pending() {
        return status.equals("pending");
    }

    boolean succeeded() {
        return status.equals("succeeded");
    }

    Refund decided(boolean succeeds, Instant now) {
        String word = succeeds ? "succeeded" : "failed";
        return new Refund(id, paymentId, word, amount, currency, reference, createdAt, now);
    }
}
