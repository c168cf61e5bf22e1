package io.trato.command.payment;

import java.util.Optional;

/**
 * What a gateway tells us back with a payment, a refund or a payout: whose it is and which.
 *
 * @param owner the aggregate that asked: an escrow, a wallet
 * @param id the payment, refund or payout, which is also the idempotency key
 */
public record Reference(String owner, String id) {

    private static final char SEPARATOR = ':';

    public Reference {
        if (owner.isEmpty() || id.isEmpty() || owner.indexOf(SEPARATOR) >= 0 || id.indexOf(SEPARATOR) >= 0) {
            throw new IllegalArgumentException("a reference has two names without a colon: " + owner + ", " + id);
        }
    }

    public String text() {
        return owner + SEPARATOR + id;
    }

    /** Empty for what is not one of ours. */
    public static Optional<Reference> parse(String text) {
        int between = text.indexOf(SEPARATOR);
        boolean two = between > 0 && between < text.length() - 1 && between == text.lastIndexOf(SEPARATOR);
        return two
                ? Optional.of(new Reference(text.substring(0, between), text.substring(between + 1)))
                : Optional.empty();
    }
}
