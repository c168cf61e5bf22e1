package io.trato.command.payment.mercadopago;

import com.mercadopago.client.chargeback.ChargebackClient;
import com.mercadopago.client.payment.PaymentClient;
import com.mercadopago.core.MPRequestOptions;
import com.mercadopago.resources.payment.Payment;
import com.mercadopago.resources.payment.PaymentRefund;
import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.GatewayPayment;
import io.trato.command.payment.GatewayPayout;
import io.trato.command.payment.GatewayRefund;
import io.trato.command.payment.GatewayUnavailableException;
import io.trato.command.payment.PaymentGateway;
import io.trato.command.payment.guard.GuardSettings;
import io.trato.contract.Money;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.ObjectMapper;

/**
 * MercadoPago. The method of a payment is {@code <payment_method_id>} or {@code <payment_method_id>:<token>}, where the token
 * is what the browser made of a card, so no card number comes here. The currency is that of the account's country: the payment
 * that comes back says which, and the escrow compares. It offers no payouts.
 */
public final class MercadoPagoGateway implements PaymentGateway {

    static final String NAME = "mercadopago";

    private final PaymentClient payments;
    private final ChargebackClient chargebacks;
    private final MercadoPagoOrders orders;
    private final MercadoPagoWebhook webhook;
    private final MercadoPagoSettings settings;
    private final ObjectMapper json;

    public MercadoPagoGateway(MercadoPagoSettings settings, GuardSettings limits, ObjectMapper json, Clock clock) {
        MercadoPagoHttp http = new MercadoPagoHttp(settings.url(), limits);
        this.payments = new PaymentClient(http);
        this.chargebacks = new ChargebackClient(http);
        this.orders = new MercadoPagoOrders(settings);
        this.webhook = new MercadoPagoWebhook(
                Objects.requireNonNull(
                        settings.webhookSecret(), "trato.payments.mercadopago.webhook-secret is missing"),
                json,
                clock);
        this.settings = settings;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public GatewayPayment create(PaymentOrder order) {
        return MercadoPagoCall.order(
                () -> MercadoPagoObjects.payment(payments.create(
                        orders.payment(order), keyed(order.reference().id()))),
                code -> GatewayPayment.refused(order, code));
    }

    @Override
    public GatewayPayment fetch(String gatewayReference) {
        return MercadoPagoObjects.payment(payment(gatewayReference));
    }

    /** One of the other mode, live or trial, is not what it seems. */
    private Payment payment(String id) {
        Payment payment = MercadoPagoCall.ask(() -> payments.get(number(id), plain()));
        if (payment.isLiveMode() != settings.live()) {
            throw GatewayUnavailableException.lasting("payment " + id + " has live mode " + payment.isLiveMode(), null);
        }
        return payment;
    }

    @Override
    public GatewayRefund refund(RefundOrder order) {
        return MercadoPagoCall.order(
                () -> MercadoPagoObjects.refund(
                        payments.refund(
                                number(order.paymentGatewayReference()),
                                new Money(order.amount(), order.currency()).amount(),
                                keyed(order.reference().id())),
                        order.reference().text(),
                        order.currency()),
                code -> GatewayRefund.refused(order, code));
    }

    /** @param gatewayReference of payment and refund, with a stroke between them */
    @Override
    public GatewayRefund fetchRefund(String gatewayReference) {
        int stroke = gatewayReference.indexOf('/');
        String paymentId = gatewayReference.substring(0, Math.max(0, stroke));
        PaymentRefund refund = MercadoPagoCall.ask(
                () -> payments.getRefund(number(paymentId), number(gatewayReference.substring(stroke + 1)), plain()));
        return MercadoPagoObjects.refund(refund, "", payment(paymentId).getCurrencyId());
    }

    @Override
    public boolean paysOut() {
        return false;
    }

    @Override
    public GatewayPayout payout(PayoutOrder order) {
        throw new UnsupportedOperationException("mercadopago pays nobody out");
    }

    @Override
    public GatewayPayout fetchPayout(String gatewayReference) {
        throw new UnsupportedOperationException("mercadopago pays nobody out");
    }

    @Override
    public GatewayChargeback fetchChargeback(String gatewayReference) {
        return MercadoPagoCall.ask(() -> MercadoPagoObjects.chargeback(json.readTree(
                chargebacks.get(gatewayReference, plain()).getResponse().getContent())));
    }

    @Override
    public Optional<GatewayChargeback> complaint(GatewayPayment payment) {
        return MercadoPagoComplaints.of(payment);
    }

    @Override
    public Optional<Notice> verified(Map<String, String> headers, byte[] body) {
        return webhook.verified(headers, body);
    }

    private MPRequestOptions plain() {
        return MPRequestOptions.builder().accessToken(settings.accessToken()).build();
    }

    /** The SDK would invent a key, and another one for the next attempt. */
    private MPRequestOptions keyed(String key) {
        return MPRequestOptions.builder()
                .accessToken(settings.accessToken())
                .customHeaders(Map.of("X-Idempotency-Key", key))
                .build();
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw GatewayUnavailableException.lasting("mercadopago's identifiers are numbers, not " + id, e);
        }
    }
}
