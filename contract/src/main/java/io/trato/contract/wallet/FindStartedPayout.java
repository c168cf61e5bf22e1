package io.trato.contract.wallet;

import io.trato.contract.Actor;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import java.util.Optional;

/**
 * The payout that a command started, for its provider, operators and auditors.
 *
 * @param version the wallet's version after that command
 */
public record FindStartedPayout(String walletId, long version, Actor viewer) implements Query<Optional<Payout>> {

    @Override
    public String readModel() {
        return ReadModels.PAYOUTS;
    }
}
