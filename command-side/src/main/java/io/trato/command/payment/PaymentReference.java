package io.trato.command.payment;

import java.util.Optional;

/** What a gateway tells us back with a payment: which escrow it is for and which attempt. */
record PaymentReference(String escrowId, String paymentId) {

    private static final String SEPARATOR = ":";

    String text() {
        return escrowId + SEPARATOR + paymentId;
    }

    /** Empty for a payment that is not one of ours. */
    static Optional<PaymentReference> parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        return parts.length == 2 ? Optional.of(new PaymentReference(parts[0], parts[1])) : Optional.empty();
    }
}
