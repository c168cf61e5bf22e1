package io.trato.command.escrow;

/**
 * A payment that the payment provider took back until somebody has decided.
 *
 * @param surplus whether that payment was one that nobody needed, and on its way back anyway
 */
record ChargebackState(long amount, boolean surplus, boolean open) {

    /** Whether what is held has to stay meanwhile. */
    boolean freezes() {
        return open && !surplus;
    }

    ChargebackState decided() {
        return new ChargebackState(amount, surplus, false);
    }
}
