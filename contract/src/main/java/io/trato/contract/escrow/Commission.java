package io.trato.contract.escrow;

/**
 * The commission on a job's cumulative release: F(R) = floor((R * bps + 5000) / 10000). A release r after R costs
 * F(R + r) - F(R), so the whole does not depend on how the money is cut. All amounts are whole minor units.
 */
public final class Commission {

    private Commission() {}

    /**
     * The commission on everything released so far.
     *
     * @param basisPoints hundredths of a percent, 0 to 10000
     * @throws ArithmeticException when the product does not fit 63 bits
     */
    public static long on(long released, int basisPoints) {
        return Math.floorDiv(Math.addExact(Math.multiplyExact(released, (long) basisPoints), 5000L), 10_000L);
    }

    /** What a further release costs. */
    public static long ofRelease(long releasedBefore, long release, int basisPoints) {
        return on(Math.addExact(releasedBefore, release), basisPoints) - on(releasedBefore, basisPoints);
    }
}
