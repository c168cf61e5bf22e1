package io.trato.contract.escrow;

/** Why money that was released already is taken back from the provider. */
public enum ReversalKind {
    REFUND,
    CHARGEBACK
}
