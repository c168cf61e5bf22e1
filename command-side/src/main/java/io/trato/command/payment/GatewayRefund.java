package io.trato.command.payment;

import io.trato.command.payment.PaymentGateway.RefundOrder;

/**
 * A refund as its gateway tells it.
 *
 * @param gatewayReference the gateway's identifier
 * @param reference ours, as given when it was asked for; empty where it is not ours
 * @param amount whole minor units
 * @param status the gateway's own word, to be kept as received
 * @param stage what that word means to us
 */
public record GatewayRefund(
        String gatewayReference, String reference, long amount, String currency, String status, Stage stage) {

    /** What the gateway would not do at all, so that it has no identifier for it; {@code code} is its reason. */
    public static GatewayRefund refused(RefundOrder order, String code) {
        return new GatewayRefund("", order.reference().text(), order.amount(), order.currency(), code, Stage.FAILED);
    }

    /** Whether the gateway has decided, and how. FAILED may follow SUCCEEDED when the payer's bank sends money back. */
    public enum Stage {
        PENDING,
        SUCCEEDED,
        FAILED
    }
}
