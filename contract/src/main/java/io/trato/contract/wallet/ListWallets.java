package io.trato.contract.wallet;

import io.trato.contract.Actor;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import java.util.List;

/** The wallets of a provider, by currency: for the provider, operators and auditors; empty to everybody else. */
public record ListWallets(String providerId, Actor viewer) implements Query<List<Wallet>> {

    @Override
    public String readModel() {
        return ReadModels.JOURNAL;
    }
}
