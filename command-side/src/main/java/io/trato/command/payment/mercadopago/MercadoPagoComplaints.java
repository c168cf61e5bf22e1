package io.trato.command.payment.mercadopago;

import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.GatewayPayment;
import java.util.Optional;

/**
 * Chargebacks and mediations as MercadoPago's payments tell them. A payment has one complaint at most, known by the payment's
 * identifier: the news of a payment and those of a chargeback are about the same. That money was withdrawn (settled) is not the
 * end of a chargeback; whether it was covered is.
 */
final class MercadoPagoComplaints {

    private MercadoPagoComplaints() {}

    static Optional<GatewayChargeback> of(GatewayPayment payment) {
        return switch (payment.status()) {
            case "charged_back:reimbursed" -> Optional.of(complaint(payment, GatewayChargeback.Stage.WON));
            case String said
            when said.startsWith("charged_back") || said.startsWith("in_mediation") ->
                Optional.of(complaint(payment, GatewayChargeback.Stage.OPENED));
            case String said
            when said.startsWith("approved") -> Optional.of(complaint(payment, GatewayChargeback.Stage.WON));
            default -> Optional.empty();
        };
    }

    private static GatewayChargeback complaint(GatewayPayment payment, GatewayChargeback.Stage stage) {
        return new GatewayChargeback(
                payment.gatewayReference(),
                payment.gatewayReference(),
                payment.amount(),
                payment.currency(),
                "",
                payment.status(),
                stage);
    }
}
