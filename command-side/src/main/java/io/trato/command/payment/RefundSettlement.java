package io.trato.command.payment;

import io.trato.command.payment.GatewayOrders.Thing;
import java.util.List;

/** Brings a refund's outcome to whom it concerns. */
public final class RefundSettlement implements Settlement {

    private final List<RefundOutcome> outcomes;
    private final Ownership ownership;
    private final Telling telling;

    public RefundSettlement(List<RefundOutcome> outcomes, Ownership ownership, Telling telling) {
        this.outcomes = List.copyOf(outcomes);
        this.ownership = ownership;
        this.telling = telling;
    }

    @Override
    public Subject subject() {
        return Subject.REFUND;
    }

    @Override
    public String settle(PaymentGateway gateway, String gatewayReference) {
        return settle(gateway.name(), gateway.fetchRefund(gatewayReference));
    }

    String settle(String gateway, GatewayRefund refund) {
        return ownership.settle(
                new Thing(gateway, Subject.REFUND, refund.gatewayReference()),
                refund.reference(),
                refund.status(),
                refund.stage() != GatewayRefund.Stage.PENDING,
                reference -> telling.tell(outcomes.stream()
                        .flatMap(outcome -> outcome.of(reference, gateway, refund).stream())
                        .findFirst()));
    }
}
