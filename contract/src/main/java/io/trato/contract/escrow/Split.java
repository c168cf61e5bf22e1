package io.trato.contract.escrow;

/**
 * How disputed money is to be divided; either may be 0.
 *
 * @param release whole minor units for the provider, commission included
 * @param refund whole minor units for the client
 */
public record Split(long release, long refund) {

    /** @throws ArithmeticException when it does not fit 63 bits */
    public long total() {
        return Math.addExact(release, refund);
    }
}
