package io.trato.command.payment;

import io.trato.contract.Command;
import java.util.Optional;

/**
 * Whom refunds concern. A bean of this kind turns a refund that the gateway decided into the command that says so; sending it
 * twice must change nothing, since gateways repeat themselves.
 */
@FunctionalInterface
public interface RefundOutcome {

    /**
     * @param refund whose it is and which
     * @param received SUCCEEDED or FAILED
     * @return nothing when it is not theirs
     */
    Optional<Command> of(Reference refund, String gateway, GatewayRefund received);
}
