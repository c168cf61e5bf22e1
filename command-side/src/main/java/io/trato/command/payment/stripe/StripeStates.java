package io.trato.command.payment.stripe;

import static java.util.Map.entry;

import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.GatewayPayment;
import io.trato.command.payment.GatewayPayout;
import io.trato.command.payment.GatewayRefund;
import io.trato.command.payment.StateTable;
import io.trato.command.payment.Subject;
import java.util.Map;

/** Every state that Stripe documents, and what it means to us. */
final class StripeStates {

    /** A payment intent whose last attempt was declined waits for another means of payment; for us that attempt failed. */
    static final String DECLINED = "requires_payment_method:declined";

    /** Transfers have no state of their own at Stripe, only what was reversed of them. */
    static final String TRANSFERRED = "transferred";

    static final String REVERSED = "reversed";
    /** Some of it came back, which we never ask for: somebody has to look. */
    static final String REVERSED_IN_PART = "reversed_in_part";

    static final StateTable<GatewayPayment.Stage> PAYMENTS = new StateTable<>(
            StripeGateway.NAME,
            Subject.PAYMENT,
            GatewayPayment.Stage.PENDING,
            Map.of(
                    "requires_payment_method",
                    GatewayPayment.Stage.PENDING,
                    DECLINED,
                    GatewayPayment.Stage.FAILED,
                    "requires_confirmation",
                    GatewayPayment.Stage.PENDING,
                    "requires_action",
                    GatewayPayment.Stage.PENDING,
                    "processing",
                    GatewayPayment.Stage.PENDING,
                    "requires_capture",
                    GatewayPayment.Stage.PENDING,
                    "canceled",
                    GatewayPayment.Stage.FAILED,
                    "succeeded",
                    GatewayPayment.Stage.APPROVED));

    static final StateTable<GatewayRefund.Stage> REFUNDS = new StateTable<>(
            StripeGateway.NAME,
            Subject.REFUND,
            GatewayRefund.Stage.PENDING,
            Map.of(
                    "pending", GatewayRefund.Stage.PENDING,
                    "requires_action", GatewayRefund.Stage.PENDING,
                    "succeeded", GatewayRefund.Stage.SUCCEEDED,
                    "failed", GatewayRefund.Stage.FAILED,
                    "canceled", GatewayRefund.Stage.FAILED));

    static final StateTable<GatewayPayout.Stage> PAYOUTS = new StateTable<>(
            StripeGateway.NAME,
            Subject.PAYOUT,
            GatewayPayout.Stage.PENDING,
            Map.of(
                    "pending",
                    GatewayPayout.Stage.PENDING,
                    "in_transit",
                    GatewayPayout.Stage.PENDING,
                    "paid",
                    GatewayPayout.Stage.PAID,
                    "canceled",
                    GatewayPayout.Stage.FAILED,
                    "failed",
                    GatewayPayout.Stage.FAILED,
                    TRANSFERRED,
                    GatewayPayout.Stage.PAID,
                    REVERSED_IN_PART,
                    GatewayPayout.Stage.PENDING,
                    REVERSED,
                    GatewayPayout.Stage.RETURNED));

    /** An inquiry (warning) freezes like a dispute. A prevented one leaves open who has the money: an operator has to look. */
    static final StateTable<GatewayChargeback.Stage> CHARGEBACKS = new StateTable<>(
            StripeGateway.NAME,
            Subject.CHARGEBACK,
            GatewayChargeback.Stage.OPENED,
            Map.ofEntries(
                    entry("warning_needs_response", GatewayChargeback.Stage.OPENED),
                    entry("warning_under_review", GatewayChargeback.Stage.OPENED),
                    entry("warning_closed", GatewayChargeback.Stage.WON),
                    entry("needs_response", GatewayChargeback.Stage.OPENED),
                    entry("under_review", GatewayChargeback.Stage.OPENED),
                    entry("prevented", GatewayChargeback.Stage.OPENED),
                    entry("won", GatewayChargeback.Stage.WON),
                    entry("lost", GatewayChargeback.Stage.LOST)));

    private StripeStates() {}
}
