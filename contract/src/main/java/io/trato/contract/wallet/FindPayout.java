package io.trato.contract.wallet;

import io.trato.contract.Actor;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import java.util.Optional;

/** One payout, for its provider, operators and auditors. */
public record FindPayout(String payoutId, Actor viewer) implements Query<Optional<Payout>> {

    @Override
    public String readModel() {
        return ReadModels.PAYOUTS;
    }
}
