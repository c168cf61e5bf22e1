package io.trato.command.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.GatewayPayment;
import io.trato.command.payment.GatewayPayout;
import io.trato.command.payment.GatewayRefund;
import io.trato.command.payment.GatewayUnavailableException;
import io.trato.command.payment.PaymentGateway.PaymentOrder;
import io.trato.command.payment.PaymentGateway.PayoutOrder;
import io.trato.command.payment.PaymentGateway.RefundOrder;
import io.trato.command.payment.Reference;
import io.trato.command.payment.Stub;
import io.trato.command.payment.guard.GuardSettings;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The adapter against answers as Stripe documents them; never against Stripe. */
class StripeGatewayTest {

    private static final PaymentOrder PAYMENT =
            new PaymentOrder(new Reference("escrow-1", "payment-1"), 10_000, "EUR", "pm_card_visa");
    private static final RefundOrder REFUND =
            new RefundOrder(new Reference("escrow-1", "refund-1"), "pi_3Trato0001", 4_000, "EUR");
    private static final Reference PAYOUT = new Reference("wallet-1", "payout-1");

    private Stub stripe;
    private StripeGateway gateway;

    @BeforeEach
    void open() throws IOException {
        stripe = new Stub(StripeGatewayTest.class);
        gateway = new StripeGateway(
                new StripeSettings("sk_test_1", "whsec_1", stripe.uri()),
                GuardSettings.USUAL,
                JsonMapper.shared(),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        stripe.close();
    }

    @Test
    void aPaymentIsConfirmedAtOnceUnderOurKeyAndReference() {
        stripe.on("POST /v1/payment_intents", 200, "intent_succeeded.json");

        assertThat(gateway.create(PAYMENT))
                .isEqualTo(new GatewayPayment(
                        "pi_3Trato0001",
                        "escrow-1:payment-1",
                        10_000,
                        "EUR",
                        325,
                        "succeeded",
                        GatewayPayment.Stage.APPROVED));

        Stub.Asked asked = stripe.asked().getFirst();
        assertThat(asked.headers())
                .containsEntry("idempotency-key", "payment-1")
                .containsEntry("authorization", "Bearer sk_test_1")
                .containsKey("stripe-version");
        assertThat(fields(asked))
                .contains(
                        "amount=10000",
                        "currency=eur",
                        "payment_method=pm_card_visa",
                        "confirm=true",
                        "automatic_payment_methods[allow_redirects]=never",
                        "metadata[trato_reference]=escrow-1%3Apayment-1");
    }

    @Test
    void aDeclinedCardFailsThePaymentWithTheIssuersReason() {
        stripe.on("POST /v1/payment_intents", 402, "error_card_declined.json");
        assertThat(gateway.create(PAYMENT))
                .isEqualTo(new GatewayPayment(
                        "pi_3Trato0002",
                        "escrow-1:payment-1",
                        10_000,
                        "EUR",
                        0,
                        "insufficient_funds",
                        GatewayPayment.Stage.FAILED));
    }

    @Test
    void aFetchedPaymentThatWasDeclinedHasFailed() {
        stripe.on("GET /v1/payment_intents/pi_3Trato0002", 200, "intent_declined.json");
        GatewayPayment fetched = gateway.fetch("pi_3Trato0002");
        assertThat(fetched.stage()).isEqualTo(GatewayPayment.Stage.FAILED);
        assertThat(stripe.asked().getFirst().query()).isEqualTo("expand[0]=latest_charge.balance_transaction");
    }

    @ParameterizedTest
    @CsvSource({
        "409, error_key_in_use.json, true",
        "429, error_rate_limit.json, true",
        "500, error_api.json, true",
        "400, error_idempotency.json, false",
        "401, error_unauthorized.json, false"
    })
    void whatIsNoAnswerLeavesTheOutcomeOpen(int status, String body, boolean passing) {
        stripe.on("POST /v1/payment_intents", status, body);
        assertThatThrownBy(() -> gateway.create(PAYMENT))
                .isInstanceOfSatisfying(
                        GatewayUnavailableException.class,
                        e -> assertThat(e.passing()).isEqualTo(passing));
        assertThat(stripe.asked()).as("the SDK tries nothing by itself").hasSize(1);
    }

    @Test
    void aLostAnswerLeavesTheOutcomeOpen() {
        stripe.cutting("GET /v1/payment_intents/pi_3Trato0001");
        assertThatThrownBy(() -> gateway.fetch("pi_3Trato0001")).isInstanceOf(GatewayUnavailableException.class);
    }

    @Test
    void anAmountThatStripeCannotExpressIsRefusedUnasked() {
        PaymentOrder odd = new PaymentOrder(PAYMENT.reference(), 1_001, "KWD", "pm_card_visa");
        assertThat(gateway.create(odd).status()).isEqualTo("amount_not_expressible");
        assertThat(stripe.asked()).isEmpty();
    }

    @Test
    void aRefundGoesUnderOurKeyAndComesBackUnderOurReference() {
        stripe.on("POST /v1/refunds", 200, "refund.json").on("GET /v1/refunds/re_3Trato0001", 200, "refund.json");
        GatewayRefund refunded = gateway.refund(REFUND);
        assertThat(refunded)
                .isEqualTo(new GatewayRefund(
                        "re_3Trato0001",
                        "escrow-1:refund-1",
                        4_000,
                        "EUR",
                        "succeeded",
                        GatewayRefund.Stage.SUCCEEDED));
        assertThat(stripe.asked().getFirst().headers()).containsEntry("idempotency-key", "refund-1");
        assertThat(fields(stripe.asked().getFirst())).contains("payment_intent=pi_3Trato0001", "amount=4000");
        assertThat(gateway.fetchRefund("re_3Trato0001")).isEqualTo(refunded);
    }

    @Test
    void aRefundThatCannotBeHasFailed() {
        stripe.on("POST /v1/refunds", 400, "error_charge_refunded.json");
        GatewayRefund refused = gateway.refund(REFUND);
        assertThat(refused.stage()).isEqualTo(GatewayRefund.Stage.FAILED);
        assertThat(refused.status()).isEqualTo("charge_already_refunded");
    }

    @Test
    void aConnectedAccountIsPaidByTransferWhichMayBeReversed() {
        stripe.on("POST /v1/transfers", 200, "transfer.json")
                .on("GET /v1/transfers/tr_1Trato0001", 200, "transfer_reversed.json");
        GatewayPayout paid = gateway.payout(new PayoutOrder(PAYOUT, "acct_1Trato", 7_000, "EUR"));
        assertThat(paid.stage()).isEqualTo(GatewayPayout.Stage.PAID);
        assertThat(paid.reference()).isEqualTo(PAYOUT.text());
        assertThat(stripe.asked().getFirst().headers()).containsEntry("idempotency-key", "payout-1");
        assertThat(gateway.fetchPayout("tr_1Trato0001").stage()).isEqualTo(GatewayPayout.Stage.RETURNED);
    }

    @Test
    void aBankAccountIsPaidByPayoutWhichMayFail() {
        stripe.on("POST /v1/payouts", 200, "payout.json")
                .on("GET /v1/payouts/po_1Trato0001", 200, "payout_failed.json");
        GatewayPayout sent = gateway.payout(new PayoutOrder(PAYOUT, "ba_1Trato", 7_000, "EUR"));
        assertThat(sent.stage()).isEqualTo(GatewayPayout.Stage.PENDING);
        assertThat(gateway.fetchPayout(sent.gatewayReference()).stage()).isEqualTo(GatewayPayout.Stage.FAILED);
    }

    @Test
    void aDisputeNamesItsPayment() {
        stripe.on("GET /v1/disputes/dp_1Trato0001", 200, "dispute.json");
        assertThat(gateway.fetchChargeback("dp_1Trato0001"))
                .isEqualTo(new GatewayChargeback(
                        "dp_1Trato0001",
                        "pi_3Trato0001",
                        10_000,
                        "EUR",
                        "fraudulent",
                        "needs_response",
                        GatewayChargeback.Stage.OPENED));
    }

    @Test
    void theDisputesOfAPaymentAreListedTheFirstOneFirst() {
        stripe.on("GET /v1/disputes", 200, "disputes.json");
        assertThat(gateway.chargebacksOf("pi_3Trato0001"))
                .extracting(GatewayChargeback::gatewayReference, GatewayChargeback::stage)
                .containsExactly(
                        tuple("dp_1Trato0001", GatewayChargeback.Stage.LOST),
                        tuple("dp_1Trato0002", GatewayChargeback.Stage.OPENED));
        assertThat(stripe.asked().getFirst().query()).contains("payment_intent=pi_3Trato0001", "limit=100");
    }

    private static List<String> fields(Stub.Asked asked) {
        return Arrays.asList(asked.body().split("&"));
    }
}
