package io.trato.server.history;

import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.GatewayPayment;
import io.trato.command.payment.GatewayPayout;
import io.trato.command.payment.GatewayRefund;
import io.trato.command.payment.GatewayUnavailableException;
import io.trato.command.payment.PaymentGateway;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A payment provider for payments of which history says that they were made: each is approved when it was, without a fee. */
final class PaidInFull implements PaymentGateway {

    static final String NAME = "history";

    private final Map<String, GatewayPayment> payments = new HashMap<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public GatewayPayment create(PaymentOrder order) {
        return payments.computeIfAbsent(
                order.reference().id(),
                id -> new GatewayPayment(
                        id,
                        order.reference().text(),
                        order.amount(),
                        order.currency(),
                        0,
                        "waiting",
                        GatewayPayment.Stage.PENDING));
    }

    @Override
    public GatewayPayment fetch(String gatewayReference) {
        GatewayPayment payment = payments.get(gatewayReference);
        if (payment == null) {
            throw unknown(gatewayReference);
        }
        return payment;
    }

    /** The time has come. */
    void approve(String paymentId) {
        payments.computeIfPresent(
                paymentId,
                (id, waiting) -> new GatewayPayment(
                        id,
                        waiting.reference(),
                        waiting.amount(),
                        waiting.currency(),
                        0,
                        "paid",
                        GatewayPayment.Stage.APPROVED));
    }

    @Override
    public boolean paysOut() {
        return false;
    }

    @Override
    public GatewayRefund refund(RefundOrder order) {
        return GatewayRefund.refused(order, "history tells of no refunds");
    }

    @Override
    public GatewayRefund fetchRefund(String gatewayReference) {
        throw unknown(gatewayReference);
    }

    @Override
    public GatewayPayout payout(PayoutOrder order) {
        throw new UnsupportedOperationException("history tells of no payouts");
    }

    @Override
    public GatewayPayout fetchPayout(String gatewayReference) {
        throw new UnsupportedOperationException("history tells of no payouts");
    }

    @Override
    public GatewayChargeback fetchChargeback(String gatewayReference) {
        throw unknown(gatewayReference);
    }

    @Override
    public Optional<Notice> verified(Map<String, String> headers, byte[] body) {
        return Optional.empty();
    }

    private static GatewayUnavailableException unknown(String reference) {
        return GatewayUnavailableException.lasting(reference + " is not in history", null);
    }
}
