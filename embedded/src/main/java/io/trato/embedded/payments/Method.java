package io.trato.embedded.payments;

import java.util.Arrays;
import java.util.Optional;

/** The methods of payment, each a way to behave. */
enum Method {
    APPROVED("sandbox-approved"),
    REJECTED("sandbox-rejected"),
    /** Approved after twenty times the delay. */
    SLOW("sandbox-slow"),
    /** Approved, and every webhook arrives three times. */
    DUPLICATE("sandbox-duplicate"),
    /** Approved, but the answer to the first request never arrives: the connection is closed after the payment is made. */
    LOST("sandbox-lost");

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
        return this != REJECTED;
    }
}
