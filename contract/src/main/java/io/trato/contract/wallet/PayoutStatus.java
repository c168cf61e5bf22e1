package io.trato.contract.wallet;

/** Where a payout is. FAILED and RETURNED: the money is available again. */
public enum PayoutStatus {
    PAYING,
    PAID,
    FAILED,
    RETURNED
}
