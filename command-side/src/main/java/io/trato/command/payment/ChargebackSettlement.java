package io.trato.command.payment;

import io.trato.command.payment.GatewayOrders.Thing;
import java.util.List;
import java.util.Optional;

/**
 * Brings news of a chargeback to whom its payment concerns, and what the gateway says of that payment before: news of a payment
 * may come later than those of its chargeback, or never.
 */
public final class ChargebackSettlement implements Settlement {

    private final List<ChargebackOutcome> outcomes;
    private final GatewayOrders orders;
    private final Telling telling;
    private final PaymentNews payments;

    public ChargebackSettlement(
            List<ChargebackOutcome> outcomes, GatewayOrders orders, Telling telling, PaymentNews payments) {
        this.outcomes = List.copyOf(outcomes);
        this.orders = orders;
        this.telling = telling;
        this.payments = payments;
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
        payments.tell(gateway.name(), payment);
        return tell(gateway, payment, chargeback);
    }

    /** What the payment's own state says, if anything; that all is well is news only where something was not. */
    Optional<String> settleComplaint(PaymentGateway gateway, GatewayPayment payment) {
        return gateway.complaint(payment)
                .filter(complaint ->
                        complaint.stage() != GatewayChargeback.Stage.WON || orders.undecided(thing(gateway, complaint)))
                .map(complaint -> tell(gateway, payment, complaint));
    }

    String tell(PaymentGateway gateway, GatewayPayment payment, GatewayChargeback chargeback) {
        Thing charged = new Thing(gateway.name(), Subject.PAYMENT, payment.gatewayReference());
        Optional<Reference> ours = Reference.parse(payment.reference()).or(() -> orders.reference(charged));
        Told told = telling.tell(ours.flatMap(reference -> outcomes.stream()
                .flatMap(outcome -> outcome.of(reference, gateway.name(), chargeback).stream())
                .findFirst()));
        ours.ifPresent(reference -> orders.seen(
                thing(gateway, chargeback),
                reference,
                chargeback.status(),
                told.heard() && chargeback.stage() != GatewayChargeback.Stage.OPENED));
        return told.result();
    }

    private static Thing thing(PaymentGateway gateway, GatewayChargeback chargeback) {
        return new Thing(gateway.name(), Subject.CHARGEBACK, chargeback.gatewayReference());
    }
}
