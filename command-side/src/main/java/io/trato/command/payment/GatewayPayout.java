package io.trato.command.payment;

import io.trato.command.payment.PaymentGateway.PayoutOrder;

/**
 * A payout as its gateway tells it.
 *
 * @param gatewayReference the gateway's identifier
 * @param reference ours, as given when it was asked for; empty where it is not ours
 * @param amount whole minor units
 * @param fee what the gateway keeps, whole minor units
 * @param status the gateway's own word, to be kept as received
 * @param stage what that word means to us
 */
public record GatewayPayout(
        String gatewayReference, String reference, long amount, String currency, long fee, String status, Stage stage) {

    /** What the gateway would not do at all, so that it has no identifier for it; {@code code} is its reason. */
    public static GatewayPayout refused(PayoutOrder order, String code) {
        return new GatewayPayout("", order.reference().text(), order.amount(), order.currency(), 0, code, Stage.FAILED);
    }

    /** Where the money is. Some gateways say failed of a payout that came back, so FAILED may follow PAID like RETURNED. */
    public enum Stage {
        PENDING,
        PAID,
        FAILED,
        RETURNED
    }
}
