package io.trato.command.payment;

import io.trato.command.payment.PaymentGateway.RefundOrder;
import io.trato.contract.escrow.EscrowEvent.HoldingSplit;
import io.trato.contract.escrow.RefundEvent.RefundRestarted;
import io.trato.contract.escrow.RefundEvent.RefundStarted;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** A refund is asked of the gateway that was paid by, under the refund's identifier as key, until the gateway has it. */
@ProcessingGroup(RefundPolicy.GROUP)
@DisallowReplay
public final class RefundPolicy {

    public static final String GROUP = "refunds";

    private final PaymentDesk desk;

    public RefundPolicy(PaymentDesk desk) {
        this.desk = desk;
    }

    @EventHandler
    void aStartedRefundIsAskedFor(RefundStarted e) {
        ask(e.gateway(), new Reference(e.escrowId(), e.refundId()), e.gatewayReference(), e.amount(), e.currency());
    }

    @EventHandler
    void theClientsPartOfASplitIsAskedFor(HoldingSplit e) {
        ask(e.gateway(), new Reference(e.escrowId(), e.refundId()), e.gatewayReference(), e.refund(), e.currency());
    }

    @EventHandler
    void aFailedRefundIsAskedForAgain(RefundRestarted e) {
        ask(e.gateway(), new Reference(e.escrowId(), e.refundId()), e.gatewayReference(), e.amount(), e.currency());
    }

    private void ask(String gateway, Reference refund, String payment, long amount, String currency) {
        desk.refund(gateway, new RefundOrder(refund, payment, amount, currency));
    }
}
