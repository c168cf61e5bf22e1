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
                        e.chargebackId(),
                        e.paymentId(),
                        e.amount(),
                        ChargebackStatus.OPEN,
                        e.gatewayStatus(),
                        logged.at()));
            case ChargebackWon e ->
                escrow.chargeback(
                        e.chargebackId(), open -> decided(open, ChargebackStatus.WON, e.gatewayStatus(), logged));
            case ChargebackLost e -> {
                for (Holding part : e.fromHeld()) {
                    escrow.moved(part.milestone(), -part.amount(), 0, 0, part.amount());
                }
                yield escrow.chargeback(
                        e.chargebackId(), open -> decided(open, ChargebackStatus.LOST, e.gatewayStatus(), logged));
            }
        };
    }

    private static ChargebackView decided(
            ChargebackView open, ChargebackStatus status, String gatewayStatus, LoggedEvent logged) {
        return new ChargebackView(open.id(), open.paymentId(), open.amount(), status, gatewayStatus, logged.at());
    }
}
