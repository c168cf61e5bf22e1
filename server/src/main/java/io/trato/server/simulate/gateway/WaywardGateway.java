package io.trato.server.simulate.gateway;

import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.GatewayPayment;
import io.trato.command.payment.GatewayPayout;
import io.trato.command.payment.GatewayRefund;
import io.trato.command.payment.PaymentGateway;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Chance;
import io.trato.server.simulate.world.Crashes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A payment provider that keeps its books straight and does everything else as badly as its contract allows: it decides at once
 * or after days, says no, changes its mind, loses answers, and its news come late, twice or never. What was asked for under one
 * key is one thing.
 */
public final class WaywardGateway implements PaymentGateway {

    public static final String NAME = "wayward";

    private final Mood mood;
    private final Payments payments;
    private final Refunds refunds;
    private final Payouts payouts;
    private final Contests contests;

    public WaywardGateway(Agenda agenda, Chance chance, Crashes crashes, Till till, Post post) {
        mood = new Mood(chance, crashes);
        contests = new Contests(agenda, chance, till, post);
        payments = new Payments(agenda, chance, till, post, contests);
        refunds = new Refunds(agenda, chance, till, post, payments);
        payouts = new Payouts(agenda, chance, till, post);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public GatewayPayment create(PaymentOrder order) {
        return mood.call(() -> payments.create(order));
    }

    @Override
    public GatewayPayment fetch(String gatewayReference) {
        return mood.call(() -> payments.told(gatewayReference));
    }

    @Override
    public GatewayRefund refund(RefundOrder order) {
        return mood.call(() -> refunds.create(order));
    }

    @Override
    public GatewayRefund fetchRefund(String gatewayReference) {
        return mood.call(() -> refunds.told(gatewayReference));
    }

    @Override
    public boolean paysOut() {
        return true;
    }

    @Override
    public GatewayPayout payout(PayoutOrder order) {
        return mood.call(() -> payouts.create(order));
    }

    @Override
    public GatewayPayout fetchPayout(String gatewayReference) {
        return mood.call(() -> payouts.told(gatewayReference));
    }

    @Override
    public GatewayChargeback fetchChargeback(String gatewayReference) {
        return mood.call(() -> contests.told(gatewayReference));
    }

    @Override
    public List<GatewayChargeback> chargebacksOf(String paymentGatewayReference) {
        return mood.call(() -> contests.of(payments.named(paymentGatewayReference)));
    }

    /** Its news do not come over HTTP. */
    @Override
    public Optional<Notice> verified(Map<String, String> headers, byte[] body) {
        return Optional.empty();
    }

    /** Nobody will ask about a deal any more. */
    public void settled(String deal) {
        payments.settled(deal);
        refunds.settled(deal);
        contests.settled(deal);
    }
}
