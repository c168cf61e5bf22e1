package io.trato.command.wallet;

import io.trato.contract.market.MarketRules;
import java.util.Set;

/**
 * What a wallet's decision needs to know of the world.
 *
 * @param gateways the payment gateways that are configured and can pay out
 * @param rules the marketplace's figures in force
 */
public record WalletFacts(Set<String> gateways, MarketRules rules) {

    public WalletFacts {
        gateways = Set.copyOf(gateways);
    }
}
