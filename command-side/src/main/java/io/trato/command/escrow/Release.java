package io.trato.command.escrow;

import java.time.Instant;

/**
 * Money that left for the provider's wallet.
 *
 * @param left what was not taken back since, commission included
 */
record Release(String id, long left, Instant at) {

    Release less(long amount) {
        return new Release(id, Math.subtractExact(left, amount), at);
    }
}
