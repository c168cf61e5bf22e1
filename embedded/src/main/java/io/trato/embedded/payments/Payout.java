package io.trato.embedded.payments;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way to somebody's bank.
 *
 * @param status pending, paid, failed, or returned after it was paid
 * @param amount in minor units
 * @param destination where it goes, or a word of {@link Destination}
 * @param fee what the provider keeps, in minor units
 */
record Payout(
        String id,
        String status,
        long amount,
        String currency,
        String reference,
        String destination,
        @Nullable URI callbackUrl,
        long fee,
        Instant createdAt,
        Instant updatedAt) {

    boolean pending() {
        return status.equals("pending");
    }

    boolean comesBack() {
        return status.equals("paid") && behaviour() == Destination.RETURNED;
    }

    Destination behaviour() {
        return Destination.of(destination);
    }

    Payout as(String other, Instant now) {
        return new Payout(id, other, amount, currency, reference, destination, callbackUrl, fee, createdAt, now);
    }
}
