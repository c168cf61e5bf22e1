package io.trato.command.escrow;

/** A payment that the payment provider took back until somebody has decided. */
record ChargebackState(long amount, boolean open) {}
