package io.trato.command.escrow;

import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.GatewayPayment;
import io.trato.command.payment.GatewayPayout;
import io.trato.command.payment.GatewayRefund;
import io.trato.command.payment.GatewayUnavailableException;
import io.trato.command.payment.PaymentGateway;
import java.util.Map;
import java.util.Optional;

/** A gateway that takes everything on and decides nothing, so that a test can say when it has decided. */
public final class SilentGateway implements PaymentGateway {

    public static final String NAME = "silent";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public GatewayPayment create(PaymentOrder order) {
        return new GatewayPayment(
                "gw-" + order.reference().id(),
                order.reference().text(),
                order.amount(),
                order.currency(),
                0,
                "pending",
                GatewayPayment.Stage.PENDING);
    }

    @Override
    public GatewayRefund refund(RefundOrder order) {
        return new GatewayRefund(
                "re-" + order.reference().id(),
                order.reference().text(),
                order.amount(),
                order.currency(),
                "pending",
                GatewayRefund.Stage.PENDING);
    }

    @Override
    public GatewayPayment fetch(String gatewayReference) {
        throw new GatewayUnavailableException("it says nothing");
    }

    @Override
    public GatewayRefund fetchRefund(String gatewayReference) {
        throw new GatewayUnavailableException("it says nothing");
    }

    @Override
    public boolean paysOut() {
        return false;
    }

    @Override
    public GatewayPayout payout(PayoutOrder order) {
        throw new UnsupportedOperationException("it keeps everything");
    }

    @Override
    public GatewayPayout fetchPayout(String gatewayReference) {
        throw new UnsupportedOperationException("it keeps everything");
    }

    @Override
    public GatewayChargeback fetchChargeback(String gatewayReference) {
        throw new GatewayUnavailableException("it says nothing");
    }

    @Override
    public Optional<Notice> verified(Map<String, String> headers, byte[] body) {
        return Optional.empty();
    }
}
