package io.trato.command.payment;

import io.trato.command.payment.GatewayOrders.Thing;
import java.util.List;

/** Brings a payout's outcome to whom it concerns. */
public final class PayoutSettlement implements Settlement {

    private final List<PayoutOutcome> outcomes;
    private final Ownership ownership;
    private final Telling telling;

    public PayoutSettlement(List<PayoutOutcome> outcomes, Ownership ownership, Telling telling) {
        this.outcomes = List.copyOf(outcomes);
        this.ownership = ownership;
        this.telling = telling;
    }

    @Override
    public Subject subject() {
        return Subject.PAYOUT;
    }

    @Override
    public String settle(PaymentGateway gateway, String gatewayReference) {
        return settle(gateway.name(), gateway.fetchPayout(gatewayReference));
    }

    String settle(String gateway, GatewayPayout payout) {
        return ownership.settle(
                new Thing(gateway, Subject.PAYOUT, payout.gatewayReference()),
                payout.reference(),
                payout.status(),
                payout.stage() != GatewayPayout.Stage.PENDING,
                reference -> telling.tell(outcomes.stream()
                        .flatMap(outcome -> outcome.of(reference, gateway, payout).stream())
                        .findFirst()));
    }
}
