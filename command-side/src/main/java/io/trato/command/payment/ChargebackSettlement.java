package io.trato.command.payment;

import java.util.List;

/** Brings news of a chargeback to whom its payment concerns. */
public final class ChargebackSettlement implements Settlement {

    private final List<ChargebackOutcome> outcomes;
    private final Telling telling;

    public ChargebackSettlement(List<ChargebackOutcome> outcomes, Telling telling) {
        this.outcomes = List.copyOf(outcomes);
        this.telling = telling;
    }

    @Override
    public Subject subject() {
        return Subject.CHARGEBACK;
    }

    @Override
    public String settle(PaymentGateway gateway, String gatewayReference) {
        GatewayChargeback chargeback = gateway.fetchChargeback(gatewayReference);
        if (chargeback.paymentGatewayReference().isEmpty()) {
            return Telling.NOT_OURS;
        }
        GatewayPayment payment = gateway.fetch(chargeback.paymentGatewayReference());
        return telling.tell(Reference.parse(payment.reference())
                .flatMap(reference -> outcomes.stream()
                        .flatMap(outcome -> outcome.of(reference, gateway.name(), chargeback).stream())
                        .findFirst()));
    }
}
