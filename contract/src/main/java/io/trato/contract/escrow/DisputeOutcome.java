package io.trato.contract.escrow;

/** How a dispute ended. */
public enum DisputeOutcome {
    /** Both sides named the same figures. */
    AGREED,
    /** The other side did not answer in time, which accepts the claim. */
    SILENCE,
    /** An operator decided. */
    DECIDED,
    /** A chargeback took what it was about. */
    CHARGEBACK
}
