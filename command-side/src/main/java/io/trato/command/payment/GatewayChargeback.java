package io.trato.command.payment;

/**
 * A payer's complaint at the bank, or a mediation at the gateway, as the gateway tells it.
 *
 * @param gatewayReference the gateway's identifier
 * @param paymentGatewayReference the gateway's identifier of the payment that it is about
 * @param amount whole minor units, at most the payment's
 * @param reason the gateway's own word
 * @param status the gateway's own word, to be kept as received
 * @param stage what that word means to us
 */
public record GatewayChargeback(
        String gatewayReference,
        String paymentGatewayReference,
        long amount,
        String currency,
        String reason,
        String status,
        Stage stage) {

    /** WON: the money is ours again. LOST: it is gone for good. */
    public enum Stage {
        OPENED,
        WON,
        LOST
    }
}
