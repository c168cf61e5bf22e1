package io.trato.command.payment;

import java.util.List;

/** Brings a payout's outcome to whom it concerns. */
public final class PayoutSettlement implements Settlement {

    private final List<PayoutOutcome> outcomes;
    private final Telling telling;

    public PayoutSettlement(List<PayoutOutcome> outcomes, Telling telling) {
        this.outcomes = List.copyOf(outcomes);
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
        return switch (payout.stage()) {
            case PENDING -> Telling.UNDECIDED;
            case PAID, FAILED, RETURNED ->
                telling.tell(Reference.parse(payout.reference())
                        .flatMap(reference -> outcomes.stream()
                                .flatMap(outcome -> outcome.of(reference, gateway, payout).stream())
                                .findFirst()));
        };
    }
}
