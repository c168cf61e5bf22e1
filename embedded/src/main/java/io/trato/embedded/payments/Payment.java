package io.trato.embedded.payments;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the sandbox shows it.
 *
 * @param status pending, approved or rejected
 * @param amount in minor units of the currency, as are fee and refunded
 * @param fee what the provider keeps; zero until approved
 * @param refunded what refunds, pending ones included, take of the amount
 */
record Payment(
        String id,
        String status,
        long amount,
        String currency,
        String reference,
        String method,
        @Nullable URI callbackUrl,
        long fee,
        long refunded,
        Instant createdAt,
        Instant updatedAt) {

    boolean pending() {
        return status.equals("pending");
    }

    boolean approved() {
        return status.equals("approved");
    }

    Method behaviour() {
        return Method.of(method).orElseThrow();
    }

    /** Whether it was rejected and will be approved after all. */
    boolean changesItsMind() {
        return status.equals("rejected") && behaviour() == Method.LATE_APPROVAL;
    }

    Payment decided(int feeBasisPoints, Instant now) {
        return decided(behaviour().approves(), feeBasisPoints, now);
    }

    Payment approvedAfterAll(int feeBasisPoints, Instant now) {
        return decided(true, feeBasisPoints, now);
    }

    private Payment decided(boolean approves, int feeBasisPoints, Instant now) {
        long paid = approves && behaviour() == Method.UNDERPAID ? amount - 1 : amount;
        long taken = approves ? Math.multiplyExact(paid, feeBasisPoints) / 10_000 : 0;
        return new Payment(
                id,
                approves ? "approved" : "rejected",
                paid,
                currency,
                reference,
                method,
                callbackUrl,
                taken,
                refunded,
                createdAt,
                now);
    }

    Payment refunding(long more, Instant now) {
        return new Payment(
                id, status, amount, currency, reference, method, callbackUrl, fee, refunded + more, createdAt, now);
    }
}
