package io.trato.command.payment;

import io.trato.contract.Command;
import java.util.Optional;

/**
 * Whom payouts concern. A bean of this kind turns a payout that the gateway decided into the command that says so; sending it
 * twice must change nothing, since gateways repeat themselves.
 */
@FunctionalInterface
public interface PayoutOutcome {

    /**
     * @param payout whose it is and which
     * @param received PAID, FAILED or RETURNED
     * @return nothing when it is not theirs
     */
    Optional<Command> of(Reference payout, String gateway, GatewayPayout received);
}
