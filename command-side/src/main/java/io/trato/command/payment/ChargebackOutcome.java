package io.trato.command.payment;

import io.trato.contract.Command;
import java.util.Optional;

/**
 * Whom chargebacks concern. A bean of this kind turns what the gateway says of a chargeback into the command that says so;
 * sending it twice must change nothing, since gateways repeat themselves. WON and LOST may come without OPENED before, when
 * the news of that was overtaken.
 */
@FunctionalInterface
public interface ChargebackOutcome {

    /**
     * @param payment whose payment was charged back and which
     * @return nothing when it is not theirs
     */
    Optional<Command> of(Reference payment, String gateway, GatewayChargeback received);
}
