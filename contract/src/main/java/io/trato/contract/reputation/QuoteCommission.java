package io.trato.contract.reputation;

import io.trato.contract.Money;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;

/** What a deal about this amount would cost this provider. Open to everybody: level and rates are no secret. */
public record QuoteCommission(Money amount, String providerId) implements Query<CommissionQuote> {

    @Override
    public String readModel() {
        return ReadModels.PROVIDERS;
    }
}
