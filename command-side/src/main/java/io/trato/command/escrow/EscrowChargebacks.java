package io.trato.command.escrow;

import io.trato.command.payment.ChargebackOutcome;
import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.Reference;
import io.trato.contract.Command;
import io.trato.contract.Ids;
import io.trato.contract.escrow.ChargebackCommand.LoseChargeback;
import io.trato.contract.escrow.ChargebackCommand.OpenChargeback;
import io.trato.contract.escrow.ChargebackCommand.WinChargeback;
import java.util.Optional;

/** What a gateway says of chargebacks of payments that were made into escrows. */
public final class EscrowChargebacks implements ChargebackOutcome {

    @Override
    public Optional<Command> of(Reference payment, String gateway, GatewayChargeback received) {
        if (!Ids.typeOf(payment.owner()).equals(Ids.ESCROW)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (received.stage()) {
                    case OPENED ->
                        new OpenChargeback(
                                payment.owner(),
                                payment.id(),
                                received.gatewayReference(),
                                received.amount(),
                                received.currency(),
                                received.reason(),
                                received.status());
                    case WON ->
                        new WinChargeback(
                                payment.owner(),
                                payment.id(),
                                received.gatewayReference(),
                                received.amount(),
                                received.currency(),
                                received.reason(),
                                received.status());
                    case LOST ->
                        new LoseChargeback(
                                payment.owner(),
                                payment.id(),
                                received.gatewayReference(),
                                received.amount(),
                                received.currency(),
                                received.reason(),
                                received.status());
                });
    }
}
