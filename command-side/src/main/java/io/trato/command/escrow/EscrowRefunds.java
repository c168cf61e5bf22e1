package io.trato.command.escrow;

import io.trato.command.payment.GatewayRefund;
import io.trato.command.payment.Reference;
import io.trato.command.payment.RefundOutcome;
import io.trato.contract.Command;
import io.trato.contract.Ids;
import io.trato.contract.escrow.RefundCommand.ConfirmRefund;
import io.trato.contract.escrow.RefundCommand.FailRefund;
import java.util.Optional;

/** What a gateway says of refunds that escrows have asked for. */
public final class EscrowRefunds implements RefundOutcome {

    @Override
    public Optional<Command> of(Reference refund, String gateway, GatewayRefund received) {
        if (!Ids.typeOf(refund.owner()).equals(Ids.ESCROW)) {
            return Optional.empty();
        }
        return switch (received.stage()) {
            case PENDING -> Optional.empty();
            case SUCCEEDED ->
                Optional.of(new ConfirmRefund(
                        refund.owner(),
                        refund.id(),
                        received.gatewayReference(),
                        received.status(),
                        received.amount(),
                        received.currency()));
            case FAILED ->
                Optional.of(
                        new FailRefund(refund.owner(), refund.id(), received.gatewayReference(), received.status()));
        };
    }
}
