package io.trato.command.payment.guard;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.GatewayPayment;
import io.trato.command.payment.GatewayPayout;
import io.trato.command.payment.GatewayRefund;
import io.trato.command.payment.PaymentGateway;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A gateway behind its guard. What does not leave the house is not guarded. */
public final class GuardedGateway implements PaymentGateway {

    private final PaymentGateway gateway;
    private final Guard guard;

    public GuardedGateway(PaymentGateway gateway, GuardSettings settings, MeterRegistry meters) {
        this.gateway = gateway;
        this.guard = new Guard(gateway.name(), settings, meters);
        GuardMetrics.bind(guard, meters);
    }

    /** For looking at. */
    public CircuitBreaker.State state() {
        return guard.breaker().getState();
    }

    @Override
    public String name() {
        return gateway.name();
    }

    @Override
    public GatewayPayment create(PaymentOrder order) {
        return guard.call("create-payment", () -> gateway.create(order));
    }

    @Override
    public GatewayPayment fetch(String gatewayReference) {
        return guard.call("fetch-payment", () -> gateway.fetch(gatewayReference));
    }

    @Override
    public GatewayRefund refund(RefundOrder order) {
        return guard.call("create-refund", () -> gateway.refund(order));
    }

    @Override
    public GatewayRefund fetchRefund(String gatewayReference) {
        return guard.call("fetch-refund", () -> gateway.fetchRefund(gatewayReference));
    }

    @Override
    public boolean paysOut() {
        return gateway.paysOut();
    }

    @Override
    public GatewayPayout payout(PayoutOrder order) {
        return guard.call("create-payout", () -> gateway.payout(order));
    }

    @Override
    public GatewayPayout fetchPayout(String gatewayReference) {
        return guard.call("fetch-payout", () -> gateway.fetchPayout(gatewayReference));
    }

    @Override
    public GatewayChargeback fetchChargeback(String gatewayReference) {
        return guard.call("fetch-chargeback", () -> gateway.fetchChargeback(gatewayReference));
    }

    @Override
    public List<GatewayChargeback> chargebacksOf(String paymentGatewayReference) {
        return guard.call("list-chargebacks", () -> gateway.chargebacksOf(paymentGatewayReference));
    }

    @Override
    public Optional<GatewayChargeback> complaint(GatewayPayment payment) {
        return gateway.complaint(payment);
    }

    @Override
    public Optional<Notice> verified(Map<String, String> headers, byte[] body) {
        return gateway.verified(headers, body);
    }
}
