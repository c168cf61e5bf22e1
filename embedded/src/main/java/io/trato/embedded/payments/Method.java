package io.trato.embedded.payments;

import java.util.Arrays;
import java.util.Optional;

/** The methods of payment, each a way to behave. */
enum Method {
    APPROVED("sandbox-approved"),
    REJECTED("sandbox-rejected"),
    /** Rejected, and one delay later approved after all. */
    LATE_APPROVAL("sandbox-late-approval"),
    /** Approved after twenty times the delay. */
    SLOW("sandbox-slow"),
    /** Approved, and every webhook arrives three times. */
    DUPLICATE("sandbox-duplicate"),
    /** Approved, but the answer to the first request never arrives: the connection is closed after the payment is made. */
    LOST("sandbox-lost"),
    /** Approved, but what is to be refunded of it cannot be. */
    UNREFUNDABLE("sandbox-refund-failed"),
    /** Approved, but the payer sent one minor unit less. */
    UNDERPAID("sandbox-underpaid"),
    /** Approved; what is refunded of it arrives, and one delay later comes back from the payer's bank. */
    REFUND_RETURNED("sandbox-refund-returned"),
    /** Approved, and one delay later charged back, of which nothing more is heard by itself. */
    CHARGEBACK("sandbox-chargeback"),
    /** The same, and one delay later won. */
    CHARGEBACK_WON("sandbox-chargeback-won"),
    /** The same, and one delay later lost. */
    CHARGEBACK_LOST("sandbox-chargeback-lost");

    private final String word;

    Method(String word) {
        this.word = word;
    }

    static Optional<Method> of(String word) {
        return Arrays.stream(values())
                .filter(method -> method.word.equals(word))
                .findFirst();
    }

    String word() {
        return word;
    }

    int delays() {
        return this == SLOW ? 20 : 1;
    }

    int deliveries() {
        return this == DUPLICATE ? 3 : 1;
    }

    boolean approves() {
        return this != REJECTED && this != LATE_APPROVAL;
    }

    boolean refunds() {
        return this != UNREFUNDABLE;
    }

    boolean chargedBack() {
        return this == CHARGEBACK || chargebackOutcome().isPresent();
    }

    /** How a chargeback ends by itself. */
    Optional<String> chargebackOutcome() {
        return switch (this) {
            case CHARGEBACK_WON -> Optional.of("won");
            case CHARGEBACK_LOST -> Optional.of("lost");
            case APPROVED,
                    REJECTED,
                    LATE_APPROVAL,
                    SLOW,
                    DUPLICATE,
                    LOST,
                    UNREFUNDABLE,
                    UNDERPAID,
                    REFUND_RETURNED,
                    CHARGEBACK -> Optional.empty();
        };
    }
}
