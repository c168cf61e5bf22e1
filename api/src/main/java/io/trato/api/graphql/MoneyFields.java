package io.trato.api.graphql;

import graphql.schema.idl.RuntimeWiring;
import io.trato.contract.Money;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Money as it is spoken: a decimal string with as many decimals as the currency has, and the currency's code. */
@Component
final class MoneyFields implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Money")
                .from("amount", Money.class, money -> money.amount().toPlainString())
                .from("currencyCode", Money.class, Money::currency);
    }
}
