package io.trato.command.payment.mercadopago;

import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.GatewayPayment;
import io.trato.command.payment.GatewayRefund;
import io.trato.command.payment.StateTable;
import io.trato.command.payment.Subject;
import java.util.Map;

/**
 * Every state that MercadoPago documents, and what it means to us. A payment that is charged back or in mediation was approved
 * before, whether we have heard of that or not; the complaint says the rest.
 */
final class MercadoPagoStates {

    static final StateTable<GatewayPayment.Stage> PAYMENTS = new StateTable<>(
            MercadoPagoGateway.NAME,
            Subject.PAYMENT,
            GatewayPayment.Stage.PENDING,
            Map.of(
                    "pending", GatewayPayment.Stage.PENDING,
                    "approved", GatewayPayment.Stage.APPROVED,
                    "authorized", GatewayPayment.Stage.PENDING,
                    "in_process", GatewayPayment.Stage.PENDING,
                    "in_mediation", GatewayPayment.Stage.APPROVED,
                    "rejected", GatewayPayment.Stage.FAILED,
                    "cancelled", GatewayPayment.Stage.FAILED,
                    "refunded", GatewayPayment.Stage.PENDING,
                    "charged_back", GatewayPayment.Stage.APPROVED));

    static final StateTable<GatewayRefund.Stage> REFUNDS = new StateTable<>(
            MercadoPagoGateway.NAME,
            Subject.REFUND,
            GatewayRefund.Stage.PENDING,
            Map.of(
                    "approved", GatewayRefund.Stage.SUCCEEDED,
                    "in_process", GatewayRefund.Stage.PENDING,
                    "authorized", GatewayRefund.Stage.PENDING,
                    "rejected", GatewayRefund.Stage.FAILED,
                    "cancelled", GatewayRefund.Stage.FAILED));

    /** MercadoPago says of a chargeback only whether we were covered; while nothing is said, it is open. */
    static final StateTable<GatewayChargeback.Stage> CHARGEBACKS = new StateTable<>(
            MercadoPagoGateway.NAME,
            Subject.CHARGEBACK,
            GatewayChargeback.Stage.OPENED,
            Map.of(
                    "coverage_undecided", GatewayChargeback.Stage.OPENED,
                    "coverage_applied", GatewayChargeback.Stage.WON,
                    "coverage_denied", GatewayChargeback.Stage.LOST));

    private MercadoPagoStates() {}
}
