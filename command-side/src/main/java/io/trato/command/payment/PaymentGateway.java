package io.trato.command.payment;

import java.util.Map;
import java.util.Optional;

/** A provider of payments as Trato needs it. Adapters speak the provider's language; nothing here is called in a replay. */
public interface PaymentGateway {

    /** The name under which payments, webhooks and configuration know it. */
    String name();

    /**
     * Creates a payment. With the same key it is the same payment, however often it is asked for.
     *
     * @throws GatewayUnavailableException when nobody knows whether it was created; ask again with the same key
     */
    GatewayPayment create(PaymentOrder order);

    /** Reads a payment as the gateway has it now. */
    GatewayPayment fetch(String gatewayReference);

    /**
     * Reads a webhook, if its signature proves that the gateway sent it.
     *
     * @param headers by lower-case name
     */
    Optional<Notice> verified(Map<String, String> headers, byte[] body);

    /**
     * What to ask of the gateway.
     *
     * @param key our idempotency key
     * @param amount whole minor units
     * @param reference what the gateway tells us back with the payment
     */
    record PaymentOrder(String key, long amount, String currency, String reference, String method) {}

    /**
     * A webhook that is the gateway's.
     *
     * @param deliveryId the same for each repetition
     * @param gatewayReference the payment that it is about
     */
    record Notice(String deliveryId, String gatewayReference) {}
}
