package io.trato.command.payment;

import io.trato.command.payment.PaymentGateway.PaymentOrder;
import io.trato.command.payment.PaymentGateway.PayoutOrder;
import io.trato.command.payment.PaymentGateway.RefundOrder;

/**
 * Where policies ask gateways for money to move. What the gateway decides at once is brought to whom it concerns at once;
 * what it decides later comes by webhook. Each may be asked for again: the key makes it the same.
 */
public final class PaymentDesk {

    private final Gateways gateways;
    private final PaymentNews payments;
    private final RefundSettlement refunds;
    private final PayoutSettlement payouts;

    public PaymentDesk(Gateways gateways, PaymentNews payments, RefundSettlement refunds, PayoutSettlement payouts) {
        this.gateways = gateways;
        this.payments = payments;
        this.refunds = refunds;
        this.payouts = payouts;
    }

    /** @throws GatewayUnavailableException when nobody knows whether it was created; ask again */
    public void pay(String gateway, PaymentOrder order) {
        payments.tell(gateway, gateways.require(gateway).create(order));
    }

    /** @throws GatewayUnavailableException when nobody knows whether it was taken on; ask again */
    public void refund(String gateway, RefundOrder order) {
        refunds.settle(gateway, gateways.require(gateway).refund(order));
    }

    /**
     * @throws GatewayUnavailableException when nobody knows whether it was taken on; ask again
     * @throws UnsupportedOperationException when the gateway does not pay out
     */
    public void payout(String gateway, PayoutOrder order) {
        payouts.settle(gateway, gateways.require(gateway).payout(order));
    }
}
