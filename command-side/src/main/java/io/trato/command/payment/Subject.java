package io.trato.command.payment;

/** What a webhook is about. OTHER is kept and nothing follows from it. */
public enum Subject {
    PAYMENT,
    REFUND,
    PAYOUT,
    CHARGEBACK,
    OTHER
}
