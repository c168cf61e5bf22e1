package io.trato.projections.whatif;

import io.trato.contract.escrow.Commission;
import io.trato.contract.reputation.Level;

/**
 * A deal under the rules that are tried.
 *
 * @param level the provider's real one when the deal was made
 * @param basisPoints what the provider would have paid
 * @param released so far, in whole minor units
 */
record TriedDeal(String providerId, Level level, int basisPoints, long released) {

    long commissionOn(long release) {
        return Commission.ofRelease(released, release, basisPoints);
    }

    TriedDeal released(long amount) {
        return new TriedDeal(providerId, level, basisPoints, Math.addExact(released, amount));
    }
}
