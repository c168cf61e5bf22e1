package io.trato.embedded.payments;

import org.jspecify.annotations.Nullable;

/**
 * A line of the journal: what is now so, wholly or not at all. A new payment and the answer about it stand in one line,
 * so no crash can separate them.
 */
record Entry(
        @Nullable Payment payment,
        @Nullable Refund refund,
        @Nullable Delivery delivery,
        @Nullable Answer answer) {

    static Entry of(Delivery delivery) {
        return new Entry(null, null, delivery, null);
    }

    static Entry created(Payment payment, Answer answer) {
        return new Entry(payment, null, null, answer);
    }

    static Entry created(Refund refund, Payment payment, Answer answer) {
        return new Entry(payment, refund, null, answer);
    }

    /** A decision and the news of it. */
    static Entry decided(@Nullable Payment payment, @Nullable Refund refund, @Nullable Delivery delivery) {
        return new Entry(payment, refund, delivery, null);
    }
}
