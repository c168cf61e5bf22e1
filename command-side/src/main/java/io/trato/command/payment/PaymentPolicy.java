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

    private final PaymentDesk desk;

    public PaymentPolicy(PaymentDesk desk) {
        this.desk = desk;
    }

    @EventHandler
    void startedFundingCreatesThePayment(FundingStarted started) {
        desk.pay(
                started.gateway(),
                new PaymentOrder(
                        new Reference(started.escrowId(), started.paymentId()),
                        started.amount(),
                        started.currency(),
                        started.method()));
    }
}
