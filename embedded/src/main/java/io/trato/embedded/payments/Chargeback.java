package io.trato.embedded.payments;

import java.time.Instant;

/**
 * A payer who went to the bank.
 *
 * @param status open, then won (the shop keeps the money) or lost
 * @param amount in minor units
 */
record Chargeback(
        String id,
        String paymentId,
        String status,
        String reason,
        long amount,
        String currency,
        Instant createdAt,
        Instant updatedAt) {

    boolean open() {
        return status.equals("open");
    }

    Chargeback decided(String outcome, Instant now) {
        return new Chargeback(id, paymentId, outcome, reason, amount, currency, createdAt, now);
    }
}
