package io.trato.contract.escrow;

/** Where the money of one milestone is. CLEARING: released to the provider's wallet, not yet available. */
public enum HoldingStatus {
    PLANNED,
    FUNDING,
    FAILED,
    HELD,
    CLEARING
}
