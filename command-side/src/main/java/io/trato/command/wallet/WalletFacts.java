package io.trato.command.wallet;

import io.trato.contract.market.MarketRules;
import java.util.Set;
import java.util.function.Function;

/**
 * What a wallet's decision needs to know of the world.
 *
 * @param gateways the payment gateways that are configured and can pay out
 * @param rules the marketplace's figures in force: payouts are about no deal
 * @param agreed those that a job's acceptance froze, by the job
 */
public record WalletFacts(Set<String> gateways, MarketRules rules, Function<String, MarketRules> agreed) {

    /** Where there is one version only. */
    public WalletFacts(Set<String> gateways, MarketRules rules) {
        this(gateways, rules, _ -> rules);
    }

    public WalletFacts {
        gateways = Set.copyOf(gateways);
    }
}
