package io.trato.command.payment;

import java.util.List;

/** Brings a refund's outcome to whom it concerns. */
public final class RefundSettlement implements Settlement {

    private final List<RefundOutcome> outcomes;
    private final Telling telling;

    public RefundSettlement(List<RefundOutcome> outcomes, Telling telling) {
        this.outcomes = List.copyOf(outcomes);
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
        return switch (refund.stage()) {
            case PENDING -> Telling.UNDECIDED;
            case SUCCEEDED, FAILED ->
                telling.tell(Reference.parse(refund.reference())
                        .flatMap(reference -> outcomes.stream()
                                .flatMap(outcome -> outcome.of(reference, gateway, refund).stream())
                                .findFirst()));
        };
    }
}
