package io.trato.contract.reputation;

import io.trato.contract.Actor;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;

/** A provider's statistics, open to everybody; the incomes are empty except to the provider, operators and auditors. */
public record FindStatistics(String providerId, Actor viewer) implements Query<ProviderStatistics> {

    @Override
    public String readModel() {
        return ReadModels.PROVIDERS;
    }
}
