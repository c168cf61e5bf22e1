package io.trato.command.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider of payments as Trato needs it. Adapters speak the provider's language; nothing here is called in a replay.
 * Whatever makes something is asked for under our own key, and is the same thing however often it is asked for. A gateway
 * that refuses for good answers with a failed stage and its own code as status; {@link GatewayUnavailableException} is for when
 * nobody knows: ask again with the same key.
 */
public interface PaymentGateway {

    /** The name under which payments, webhooks and configuration know it. */
    String name();

    /**
     * Creates a payment.
     *
     * @throws GatewayUnavailableException when nobody knows whether it was created
     */
    GatewayPayment create(PaymentOrder order);

    /** Reads a payment as the gateway has it now. */
    GatewayPayment fetch(String gatewayReference);

    /**
     * Gives back some of a payment.
     *
     * @throws GatewayUnavailableException when nobody knows whether it was taken on
     */
    GatewayRefund refund(RefundOrder order);

    /** Reads a refund as the gateway has it now. */
    GatewayRefund fetchRefund(String gatewayReference);

    /** Whether money can leave for a provider's account by this gateway. If not, the two following are never called. */
    boolean paysOut();

    /**
     * Sends money to somebody's account.
     *
     * @throws GatewayUnavailableException when nobody knows whether it was taken on
     * @throws UnsupportedOperationException when this gateway does not pay out
     */
    GatewayPayout payout(PayoutOrder order);

    /**
     * Reads a payout as the gateway has it now.
     *
     * @throws UnsupportedOperationException when this gateway does not pay out
     */
    GatewayPayout fetchPayout(String gatewayReference);

    /** Reads a chargeback as the gateway has it now. */
    GatewayChargeback fetchChargeback(String gatewayReference);

    /**
     * The chargebacks of a payment as the gateway has them now, the first one first. None where the payment's own state tells of
     * them, as {@link #complaint} reads it.
     */
    default List<GatewayChargeback> chargebacksOf(String paymentGatewayReference) {
        return List.of();
    }

    /**
     * What a payment's own state says of a chargeback or a mediation, where the gateway tells of them like that. WON says
     * that there is none, or none any more.
     */
    default Optional<GatewayChargeback> complaint(GatewayPayment payment) {
        return Optional.empty();
    }

    /**
     * Reads a webhook, if its signature proves that the gateway sent it.
     *
     * @param headers by lower-case name
     */
    Optional<Notice> verified(Map<String, String> headers, byte[] body);

    /**
     * A payment to ask of the gateway.
     *
     * @param reference comes back with the payment; its id is the key
     * @param amount whole minor units
     * @param method what the gateway calls the means of payment
     */
    record PaymentOrder(Reference reference, long amount, String currency, String method) {}

    /**
     * A refund to ask of the gateway.
     *
     * @param reference comes back with the refund; its id is the key
     * @param paymentGatewayReference the gateway's identifier of the payment
     * @param amount whole minor units
     */
    record RefundOrder(Reference reference, String paymentGatewayReference, long amount, String currency) {}

    /**
     * A payout to ask of the gateway.
     *
     * @param reference comes back with the payout; its id is the key
     * @param destination what the gateway calls the account that is paid
     * @param amount whole minor units
     */
    record PayoutOrder(Reference reference, String destination, long amount, String currency) {}

    /**
     * A webhook that is the gateway's.
     *
     * @param deliveryId the same for each repetition
     * @param gatewayReference what it is about
     */
    record Notice(String deliveryId, Subject subject, String gatewayReference) {}
}
