package io.trato.embedded.payments;

import org.jspecify.annotations.Nullable;

/**
 * A line of the journal: what is now so, wholly or not at all. A new payment and the answer about it stand in one line,
 * so no crash can separate them; so do a decision and the news of it.
 */
record Entry(
        @Nullable Payment payment,
        @Nullable Refund refund,
        @Nullable Payout payout,
        @Nullable Chargeback chargeback,
        @Nullable Delivery delivery,
        @Nullable Answer answer) {

    static Entry of(Delivery delivery) {
        return new Entry(null, null, null, null, delivery, null);
    }

    static Entry of(Payment payment) {
        return new Entry(payment, null, null, null, null, null);
    }

    static Entry of(Refund refund, Payment payment) {
        return new Entry(payment, refund, null, null, null, null);
    }

    static Entry of(Payout payout) {
        return new Entry(null, null, payout, null, null, null);
    }

    static Entry of(Chargeback chargeback) {
        return new Entry(null, null, null, chargeback, null, null);
    }

    Entry answered(Answer given) {
        return new Entry(payment, refund, payout, chargeback, delivery, given);
    }

    Entry told(Delivery news) {
        return new Entry(payment, refund, payout, chargeback, news, answer);
    }
}
