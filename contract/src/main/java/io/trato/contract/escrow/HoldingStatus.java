package io.trato.contract.escrow;

/**
 * Where the money of one milestone is, by what is still to be decided of it: HELD as long as some is held, DISPUTED while a
 * dispute or a chargeback freezes it, CLEARING when the rest was released to the provider's wallet, and REFUNDING or REFUNDED
 * when nothing of it was. LOST went back to the client by a chargeback.
 */
public enum HoldingStatus {
    PLANNED,
    FUNDING,
    FAILED,
    HELD,
    DISPUTED,
    CLEARING,
    REFUNDING,
    REFUNDED,
    LOST
}
