package io.trato.command.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.model.StripeError;
import com.stripe.net.RequestOptions;
import com.stripe.param.DisputeListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.service.V1Services;
import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.GatewayPayment;
import io.trato.command.payment.GatewayPayout;
import io.trato.command.payment.GatewayRefund;
import io.trato.command.payment.PaymentGateway;
import io.trato.command.payment.guard.GuardSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.ObjectMapper;

/**
 * Stripe. A payment is a payment intent, confirmed at once with the payment method that the browser made of the card
 * ({@code pm_…}), so no card number comes here. A payout is a transfer where its destination is a connected account
 * ({@code acct_…}), else a payout to a bank account. The SDK's own retries are off: the guard does them.
 */
public final class StripeGateway implements PaymentGateway {

    static final String NAME = "stripe";

    private static final long MOST_DISPUTES = 100;
    private static final String INEXPRESSIBLE = "amount_not_expressible";

    private final V1Services stripe;
    private final StripeWebhook webhook;

    public StripeGateway(StripeSettings settings, GuardSettings limits, ObjectMapper json, Clock clock) {
        this.stripe = StripeClient.builder()
                .setApiKey(settings.secretKey())
                .setApiBase(settings.url().toString())
                .setConnectTimeout((int) limits.connect().toMillis())
                .setReadTimeout((int) limits.read().toMillis())
                .setMaxNetworkRetries(0)
                .build()
                .v1();
        this.webhook = new StripeWebhook(
                Objects.requireNonNull(settings.webhookSecret(), "trato.payments.stripe.webhook-secret is missing"),
                json,
                clock);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public GatewayPayment create(PaymentOrder order) {
        if (!StripeAmounts.expressible(order.amount(), order.currency())) {
            return GatewayPayment.refused(order, INEXPRESSIBLE);
        }
        return StripeCall.order(
                () -> StripeObjects.payment(stripe.paymentIntents()
                        .create(
                                StripeOrders.payment(order),
                                keyed(order.reference().id()))),
                error -> refused(order, error));
    }

    /** A decline comes with the intent that was declined, so that the payment can be found again. */
    private static GatewayPayment refused(PaymentOrder order, StripeError error) {
        GatewayPayment refused = GatewayPayment.refused(order, code(error));
        return error.getPaymentIntent() == null
                ? refused
                : refused.at(error.getPaymentIntent().getId());
    }

    @Override
    public GatewayPayment fetch(String gatewayReference) {
        PaymentIntentRetrieveParams withFee = PaymentIntentRetrieveParams.builder()
                .addExpand("latest_charge.balance_transaction")
                .build();
        return StripeCall.ask(
                () -> StripeObjects.payment(stripe.paymentIntents().retrieve(gatewayReference, withFee)));
    }

    @Override
    public GatewayRefund refund(RefundOrder order) {
        if (!StripeAmounts.expressible(order.amount(), order.currency())) {
            return GatewayRefund.refused(order, INEXPRESSIBLE);
        }
        return StripeCall.order(
                () -> StripeObjects.refund(stripe.refunds()
                        .create(
                                StripeOrders.refund(order),
                                keyed(order.reference().id()))),
                error -> GatewayRefund.refused(order, code(error)));
    }

    @Override
    public GatewayRefund fetchRefund(String gatewayReference) {
        return StripeCall.ask(() -> StripeObjects.refund(stripe.refunds().retrieve(gatewayReference)));
    }

    @Override
    public boolean paysOut() {
        return true;
    }

    @Override
    public GatewayPayout payout(PayoutOrder order) {
        if (!StripeAmounts.expressible(order.amount(), order.currency())) {
            return GatewayPayout.refused(order, INEXPRESSIBLE);
        }
        RequestOptions keyed = keyed(order.reference().id());
        return StripeCall.order(
                () -> StripeOrders.toConnectedAccount(order)
                        ? StripeObjects.transfer(stripe.transfers().create(StripeOrders.transfer(order), keyed))
                        : StripeObjects.payout(stripe.payouts().create(StripeOrders.payout(order), keyed)),
                error -> GatewayPayout.refused(order, code(error)));
    }

    @Override
    public GatewayPayout fetchPayout(String gatewayReference) {
        return StripeCall.ask(() -> gatewayReference.startsWith("tr_")
                ? StripeObjects.transfer(stripe.transfers().retrieve(gatewayReference))
                : StripeObjects.payout(stripe.payouts().retrieve(gatewayReference)));
    }

    @Override
    public GatewayChargeback fetchChargeback(String gatewayReference) {
        return StripeCall.ask(() -> StripeObjects.chargeback(stripe.disputes().retrieve(gatewayReference)));
    }

    @Override
    public List<GatewayChargeback> chargebacksOf(String paymentGatewayReference) {
        DisputeListParams ofPayment = DisputeListParams.builder()
                .setPaymentIntent(paymentGatewayReference)
                .setLimit(MOST_DISPUTES)
                .build();
        return StripeCall.ask(() -> stripe.disputes().list(ofPayment).getData().stream()
                .map(StripeObjects::chargeback)
                .toList()
                .reversed());
    }

    @Override
    public Optional<Notice> verified(Map<String, String> headers, byte[] body) {
        return webhook.verified(headers, body);
    }

    private static RequestOptions keyed(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    /** The card issuer's reason where there is one, since that tells the payer what to do. */
    private static String code(StripeError error) {
        String code = error.getDeclineCode() == null ? error.getCode() : error.getDeclineCode();
        return code == null ? String.valueOf(error.getType()) : code;
    }
}
