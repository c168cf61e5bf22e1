package io.trato.command.payment;

import java.util.Optional;

/**
 * What a gateway tells us back with a payment, a refund or a payout: whose it is and which.
 *
 * @param owner the aggregate that asked: an escrow, a wallet
 * @param id the payment, refund or payout, which is also the idempotency key
 */
public record Reference(String owner, String id) {

    private static final String SEPARATOR = ":";

    public Reference {
        if (owner.isEmpty() || id.isEmpty() || owner.contains(SEPARATOR) || id.contains(SEPARATOR)) {
            throw new IllegalArgumentException("a reference has two names without a colon: " + owner + ", " + id);
        }
    }

    public String text() {
        return owner + SEPARATOR + id;
    }

    /** Empty for what is not one of ours. */
    public static Optional<Reference> parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        return parts.length == 2 && !parts[0].isEmpty() && !parts[1].isEmpty()
                ? Optional.of(new Reference(parts[0], parts[1]))
                : Optional.empty();
    }
}
