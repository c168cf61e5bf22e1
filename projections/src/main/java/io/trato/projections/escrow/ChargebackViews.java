package io.trato.projections.escrow;

import io.trato.contract.escrow.ChargebackEvent;
import io.trato.contract.escrow.ChargebackEvent.ChargebackLost;
import io.trato.contract.escrow.ChargebackEvent.ChargebackOpened;
import io.trato.contract.escrow.ChargebackEvent.ChargebackWon;
import io.trato.contract.escrow.Escrow.ChargebackStatus;
import io.trato.contract.escrow.Escrow.ChargebackView;
import io.trato.contract.escrow.Holding;
import io.trato.contract.log.LoggedEvent;

/** Chargebacks as a job's view shows them. */
final class ChargebackViews {

    private ChargebackViews() {}

    static Draft after(Draft escrow, ChargebackEvent event, LoggedEvent logged) {
        return switch (event) {
            case ChargebackOpened e ->
                escrow.chargeback(new ChargebackView(
                        e.chargebackId(), e.amount(), ChargebackStatus.OPEN, e.gatewayStatus(), logged.at()));
            case ChargebackWon e ->
                escrow.chargeback(new ChargebackView(
                        e.chargebackId(), e.amount(), ChargebackStatus.WON, e.gatewayStatus(), logged.at()));
            case ChargebackLost e -> {
                for (Holding part : e.fromHeld()) {
                    escrow.moved(part.milestone(), -part.amount(), 0, 0, part.amount());
                }
                yield escrow.chargeback(new ChargebackView(
                        e.chargebackId(), e.amount(), ChargebackStatus.LOST, e.gatewayStatus(), logged.at()));
            }
        };
    }
}
