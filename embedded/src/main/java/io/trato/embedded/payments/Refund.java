package io.trato.embedded.payments;

import java.time.Instant;

/**
 * Money on its way back.
 *
 * @param status pending or succeeded
 * @param amount in minor units
 */
record Refund(
        String id,
        String paymentId,
        String status,
        long amount,
        String currency,
        Instant createdAt,
        Instant updatedAt) {

    boolean pending() {
        return status.equals("pending");
    }

    Refund succeeded(Instant now) {
        return new Refund(id, paymentId, "succeeded", amount, currency, createdAt, now);
    }
}
