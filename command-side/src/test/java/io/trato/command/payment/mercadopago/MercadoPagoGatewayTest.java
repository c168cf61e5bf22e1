package io.trato.command.payment.mercadopago;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.GatewayPayment;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The adapter against answers as MercadoPago documents them; never against MercadoPago. */
public class MercadoPagoGatewayTest {

    private static final Reference OURS = new Reference("escrow-1", "payment-1");
    private static final PaymentOrder PAYMENT = new PaymentOrder(OURS, 10_843, "BRL", "visa:a-token");
    private static final RefundOrder REFUND =
            new RefundOrder(new Reference("escrow-1", "refund-1"), "20359978", 4_001, "BRL");

    private Stub mercadoPago;
    private MercadoPagoGateway gateway;

    @BeforeEach
    void open() throws IOException {
        mercadoPago = new Stub(MercadoPagoGatewayTest.class);
        gateway = new MercadoPagoGateway(
                new MercadoPagoSettings("APP_USR-1", "secret", "payments@example.org", null, true, mercadoPago.uri()),
                GuardSettings.USUAL,
                JsonMapper.shared(),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        mercadoPago.close();
    }

    @Test
    void aPaymentGoesAsADecimalUnderOurKeyAndReference() {
        mercadoPago.on("POST /v1/payments", 201, "payment_approved.json");

        assertThat(gateway.create(PAYMENT))
                .isEqualTo(new GatewayPayment(
                        "20359978",
                        OURS.text(),
                        10_843,
                        "BRL",
                        541,
                        "approved:accredited",
                        GatewayPayment.Stage.APPROVED));

        Stub.Asked asked = mercadoPago.asked().getFirst();
        assertThat(asked.headers())
                .containsEntry("x-idempotency-key", "payment-1")
                .containsEntry("authorization", "Bearer APP_USR-1");
        JsonNode body = JsonMapper.shared().readTree(asked.body());
        assertThat(body.path("transaction_amount").toString()).isEqualTo("108.43");
        assertThat(body.path("payment_method_id").asString()).isEqualTo("visa");
        assertThat(body.path("token").asString()).isEqualTo("a-token");
        assertThat(body.path("external_reference").asString()).isEqualTo("payment-1");
        assertThat(body.path("metadata").path("trato_reference").asString()).isEqualTo(OURS.text());
        assertThat(body.path("payer").path("email").asString()).isEqualTo("payments@example.org");
    }

    @Test
    void aCurrencyWithoutDecimalsHasNone() {
        mercadoPago.on("POST /v1/payments", 201, "payment_clp.json");
        GatewayPayment paid = gateway.create(new PaymentOrder(OURS, 1_050, "CLP", "webpay"));
        assertThat(paid.amount()).isEqualTo(1_050);
        assertThat(paid.fee()).isEqualTo(53);
        assertThat(mercadoPago.asked().getFirst().body()).endsWith("\"transaction_amount\":1050}");
    }

    @Test
    void aReviewedPaymentIsUndecidedUntilItIsFetchedApproved() {
        mercadoPago
                .on("GET /v1/payments/20359978", 200, "payment_in_process.json")
                .on("GET /v1/payments/20359978", 200, "payment_approved.json");
        assertThat(gateway.fetch("20359978").stage()).isEqualTo(GatewayPayment.Stage.PENDING);
        assertThat(gateway.fetch("20359978").stage()).isEqualTo(GatewayPayment.Stage.APPROVED);
    }

    @Test
    void aPaymentOfATrialIsNotBelievedInProduction() {
        mercadoPago.on("GET /v1/payments/20359978", 200, "payment_trial.json");
        assertThatThrownBy(() -> gateway.fetch("20359978"))
                .isInstanceOfSatisfying(
                        GatewayUnavailableException.class,
                        e -> assertThat(e.passing()).isFalse());
    }

    @Test
    void aRequestThatCannotBeIsRefusedWithItsCause() {
        mercadoPago.on("POST /v1/payments", 400, "error_bad_request.json");
        GatewayPayment refused = gateway.create(PAYMENT);
        assertThat(refused.stage()).isEqualTo(GatewayPayment.Stage.FAILED);
        assertThat(refused.status()).isEqualTo("2006");
        assertThat(refused.reference()).isEqualTo(OURS.text());
    }

    @ParameterizedTest
    @CsvSource({
        "409, error_conflict.json, true",
        "429, error_rate_limit.json, true",
        "500, error_internal.json, true",
        "401, error_unauthorized.json, false"
    })
    void whatIsNoAnswerLeavesTheOutcomeOpen(int status, String body, boolean passing) {
        mercadoPago.on("POST /v1/payments", status, body);
        assertThatThrownBy(() -> gateway.create(PAYMENT))
                .isInstanceOfSatisfying(
                        GatewayUnavailableException.class,
                        e -> assertThat(e.passing()).isEqualTo(passing));
        assertThat(mercadoPago.asked()).hasSize(1);
    }

    @Test
    void aLostAnswerLeavesTheOutcomeOpen() {
        mercadoPago.cutting("GET /v1/payments/20359978");
        assertThatThrownBy(() -> gateway.fetch("20359978"))
                .isInstanceOfSatisfying(
                        GatewayUnavailableException.class,
                        e -> assertThat(e.passing()).isTrue());
    }

    @Test
    void aRefundIsFoundAgainByPaymentAndRefund() {
        mercadoPago
                .on("POST /v1/payments/20359978/refunds", 201, "refund_in_process.json")
                .on("GET /v1/payments/20359978/refunds/1009042015", 200, "refund_approved.json")
                .on("GET /v1/payments/20359978", 200, "payment_approved.json");
        GatewayRefund asked = gateway.refund(REFUND);
        assertThat(asked)
                .isEqualTo(new GatewayRefund(
                        "20359978/1009042015",
                        "escrow-1:refund-1",
                        4_001,
                        "BRL",
                        "in_process",
                        GatewayRefund.Stage.PENDING));
        assertThat(mercadoPago.asked().getFirst().headers()).containsEntry("x-idempotency-key", "refund-1");
        assertThat(mercadoPago.asked().getFirst().body()).isEqualTo("{\"amount\":40.01}");
        GatewayRefund fetched = gateway.fetchRefund(asked.gatewayReference());
        assertThat(fetched.stage()).isEqualTo(GatewayRefund.Stage.SUCCEEDED);
        assertThat(fetched.amount()).isEqualTo(4_001);
    }

    @ParameterizedTest
    @CsvSource({"chargeback_open.json, OPENED", "chargeback_won.json, WON", "chargeback_lost.json, LOST"})
    void aChargebackIsDecidedByItsCoverage(String body, GatewayChargeback.Stage stage) {
        mercadoPago.on("GET /v1/chargebacks/234000062890459000", 200, body);
        GatewayChargeback chargeback = gateway.fetchChargeback("234000062890459000");
        assertThat(chargeback.stage()).isEqualTo(stage);
        assertThat(chargeback.gatewayReference()).isEqualTo("20359978");
        assertThat(chargeback.paymentGatewayReference()).isEqualTo("20359978");
        assertThat(chargeback.amount()).isEqualTo(10_843);
    }

    @Test
    void nobodyIsPaidOut() {
        assertThat(gateway.paysOut()).isFalse();
        PayoutOrder order = new PayoutOrder(new Reference("wallet-1", "payout-1"), "somewhere", 1, "BRL");
        assertThatThrownBy(() -> gateway.payout(order)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void everyDocumentedStateIsKnownAndAnotherDecidesNothing() {
        assertThat(MercadoPagoStates.PAYMENTS.words())
                .containsExactlyInAnyOrder(
                        "pending",
                        "approved",
                        "authorized",
                        "in_process",
                        "in_mediation",
                        "rejected",
                        "cancelled",
                        "refunded",
                        "charged_back");
        assertThat(MercadoPagoStates.PAYMENTS.stage("levitating")).isEqualTo(GatewayPayment.Stage.PENDING);
        assertThat(MercadoPagoStates.REFUNDS.stage("levitating")).isEqualTo(GatewayRefund.Stage.PENDING);
    }
}
