package io.trato.command.escrow;

import java.util.Set;

/** What the money's decision needs to know of the world: the payment gateways that are configured. */
public record EscrowFacts(Set<String> gateways) {

    public EscrowFacts {
        gateways = Set.copyOf(gateways);
    }
}
