package io.trato.command.payment;

import io.trato.command.payment.PaymentGateway.PaymentOrder;

/**
 * A payment as its gateway tells it.
 *
 * @param gatewayReference the gateway's identifier
 * @param reference ours, as given when it was created
 * @param amount whole minor units
 * @param fee what the gateway keeps, whole minor units
 * @param status the gateway's own word, kept in the event as received
 * @param stage what that word means to us
 */
public record GatewayPayment(
        String gatewayReference, String reference, long amount, String currency, long fee, String status, Stage stage) {

    /** What the gateway would not do at all, so that it has no identifier for it; {@code code} is its reason. */
    public static GatewayPayment refused(PaymentOrder order, String code) {
        return new GatewayPayment(
                "", order.reference().text(), order.amount(), order.currency(), 0, code, Stage.FAILED);
    }

    /** The same, with the identifier that the gateway gave it. */
    public GatewayPayment at(String other) {
        return new GatewayPayment(other, reference, amount, currency, fee, status, stage);
    }

    /** Whether the gateway has decided, and how. */
    public enum Stage {
        PENDING,
        APPROVED,
        FAILED
    }
}
