package io.trato.embedded.payments;

import java.util.Arrays;

/** Where payouts go, each a way to behave. */
enum Destination {
    PAID("sandbox-paid"),
    FAILED("sandbox-failed"),
    /** Paid, and sent back by the bank one delay later. */
    RETURNED("sandbox-returned"),
    /** Paid after twenty times the delay. */
    SLOW("sandbox-slow"),
    /** Paid, and every webhook arrives three times. */
    DUPLICATE("sandbox-duplicate"),
    /** Paid, but the answer to the first request never arrives. */
    LOST("sandbox-lost");

    private final String word;

    Destination(String word) {
        this.word = word;
    }

    /** Any other destination is paid. */
    static Destination of(String destination) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(destination))
                .findFirst()
                .orElse(PAID);
    }

    int delays() {
        return this == SLOW ? 20 : 1;
    }

    int deliveries() {
        return this == DUPLICATE ? 3 : 1;
    }
}
