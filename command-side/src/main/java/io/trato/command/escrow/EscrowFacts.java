package io.trato.command.escrow;

import io.trato.contract.market.DealDeadlines;
import java.time.Duration;
import java.util.Set;

/**
 * What the money's decision needs to know of the world.
 *
 * @param gateways the payment gateways that are configured
 * @param clearing how long a release clears, and can be disputed
 * @param policyVersion the version of the rules that set the deadlines
 */
public record EscrowFacts(Set<String> gateways, DealDeadlines deadlines, Duration clearing, String policyVersion) {

    public EscrowFacts {
        gateways = Set.copyOf(gateways);
    }
}
