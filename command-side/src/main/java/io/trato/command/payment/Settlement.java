package io.trato.command.payment;

/** Brings what a gateway decided about one kind of thing to whom it concerns. A webhook is only a hint: the thing is fetched. */
public interface Settlement {

    Subject subject();

    /**
     * Settles one thing as the gateway has it now.
     *
     * @return what came of it, for the inbox
     * @throws GatewayUnavailableException when that cannot be known now
     */
    String settle(PaymentGateway gateway, String gatewayReference);

    /**
     * The same when nobody has told of it, and of what follows from it, for a while.
     *
     * @return what came of it
     */
    default String review(PaymentGateway gateway, String gatewayReference) {
        return settle(gateway, gatewayReference);
    }
}
