package io.trato.command.payment;

import io.trato.command.payment.PaymentGateway.PaymentOrder;
import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** Started funding creates the payment at the gateway, under the payment's identifier as key, until the gateway has it. */
@ProcessingGroup(PaymentPolicy.GROUP)
@DisallowReplay
public final class PaymentPolicy {

    public static final String GROUP = "payments";

    private final Gateways gateways;

    public PaymentPolicy(Gateways gateways) {
        this.gateways = gateways;
    }

    @EventHandler
    void startedFundingCreatesThePayment(FundingStarted started) {
        PaymentReference reference = new PaymentReference(started.escrowId(), started.paymentId());
        gateways.named(started.gateway())
                .orElseThrow(() -> new GatewayUnavailableException("no gateway named " + started.gateway()))
                .create(new PaymentOrder(
                        started.paymentId(), started.amount(), started.currency(), reference.text(), started.method()));
    }
}
