package io.trato.command.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.GatewayPayment;
import io.trato.command.payment.GatewayPayout;
import io.trato.command.payment.GatewayRefund;
import io.trato.command.payment.GatewayUnavailableException;
import io.trato.command.payment.PaymentGateway.Notice;
import io.trato.command.payment.PaymentGateway.PaymentOrder;
import io.trato.command.payment.PaymentGateway.PayoutOrder;
import io.trato.command.payment.PaymentGateway.RefundOrder;
import io.trato.command.payment.Reference;
import io.trato.command.payment.Subject;
import io.trato.command.payment.Till;
import io.trato.command.payment.Till.Arrival;
import io.trato.command.payment.guard.GuardSettings;
import io.trato.embedded.payments.SandboxOptions;
import io.trato.embedded.payments.SandboxPayments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The adapter against the sandbox itself, over HTTP, with its webhooks. */
class SandboxGatewayTest {

    private static final Reference PAYMENT = new Reference("escrow-1", "payment-1");
    private static final Reference REFUND = new Reference("escrow-1", "refund-1");
    private static final Reference PAYOUT = new Reference("wallet-1", "payout-1");

    @TempDir
    private Path folder;

    private Till till;
    private SandboxPayments sandbox;
    private SandboxGateway gateway;

    @BeforeEach
    void open() throws IOException {
        till = new Till();
        sandbox = SandboxPayments.start(
                folder.resolve("sandbox.jsonl"),
                SandboxOptions.with("key", "secret").withWebhookUrl(till.uri()).withDelay(Duration.ofMillis(10)));
        gateway = new SandboxGateway(
                new SandboxSettings(sandbox.uri(), "key", "secret"),
                GuardSettings.USUAL,
                JsonMapper.shared(),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        sandbox.close();
        till.close();
    }

    @Test
    void aPaymentIsUndecidedFirstAndApprovedWithTheNews() throws Exception {
        GatewayPayment created = pay("sandbox-approved");
        assertThat(created.stage()).isEqualTo(GatewayPayment.Stage.PENDING);

        Notice notice = news(Subject.PAYMENT);

        GatewayPayment approved = gateway.fetch(notice.gatewayReference());
        assertThat(approved)
                .isEqualTo(new GatewayPayment(
                        created.gatewayReference(),
                        PAYMENT.text(),
                        10_000,
                        "EUR",
                        290,
                        "approved",
                        GatewayPayment.Stage.APPROVED));
    }

    @Test
    void aRefundComesBackUnderOurReference() throws Exception {
        String payment = pay("sandbox-approved").gatewayReference();
        news(Subject.PAYMENT);

        GatewayRefund asked = refund(payment, 4_000);
        assertThat(asked.stage()).isEqualTo(GatewayRefund.Stage.PENDING);
        assertThat(refund(payment, 4_000)).as("the same key again").isEqualTo(asked);

        assertThat(gateway.fetchRefund(news(Subject.REFUND).gatewayReference()))
                .isEqualTo(new GatewayRefund(
                        asked.gatewayReference(),
                        REFUND.text(),
                        4_000,
                        "EUR",
                        "succeeded",
                        GatewayRefund.Stage.SUCCEEDED));
    }

    @Test
    void aRefundOfTooMuchFailsForGood() throws Exception {
        String payment = pay("sandbox-approved").gatewayReference();
        news(Subject.PAYMENT);
        GatewayRefund refused = refund(payment, 10_001);
        assertThat(refused.stage()).isEqualTo(GatewayRefund.Stage.FAILED);
        assertThat(refused.status()).isEqualTo("not_refundable");
        assertThat(refused.reference()).isEqualTo(REFUND.text());
    }

    @Test
    void aPayoutIsPaidAndSentBackByTheBank() throws Exception {
        assertThat(gateway.paysOut()).isTrue();
        GatewayPayout asked = gateway.payout(new PayoutOrder(PAYOUT, "sandbox-returned", 7_000, "EUR"));
        assertThat(asked.stage()).isEqualTo(GatewayPayout.Stage.PENDING);
        news(Subject.PAYOUT);
        GatewayPayout returned = gateway.fetchPayout(news(Subject.PAYOUT).gatewayReference());
        assertThat(returned.stage()).isEqualTo(GatewayPayout.Stage.RETURNED);
        assertThat(returned.reference()).isEqualTo(PAYOUT.text());
    }

    @Test
    void aChargebackIsOpenedAndLost() throws Exception {
        String payment = pay("sandbox-chargeback-lost").gatewayReference();
        news(Subject.PAYMENT);
        String opened = news(Subject.CHARGEBACK).gatewayReference();
        assertThat(news(Subject.CHARGEBACK).gatewayReference()).isEqualTo(opened);
        GatewayChargeback lost = gateway.fetchChargeback(opened);
        assertThat(lost.stage()).isEqualTo(GatewayChargeback.Stage.LOST);
        assertThat(lost.paymentGatewayReference()).isEqualTo(payment);
        assertThat(lost.amount()).isEqualTo(10_000);
    }

    @Test
    void aLostAnswerIsNotKnownAndTheSameOrderAgainIsTheSamePayment() throws Exception {
        assertThatThrownBy(() -> pay("sandbox-lost")).isInstanceOf(GatewayUnavailableException.class);
        GatewayPayment again = pay("sandbox-lost");
        assertThat(news(Subject.PAYMENT).gatewayReference()).isEqualTo(again.gatewayReference());
    }

    @Test
    void newsThatTheSandboxDidNotSignIsNoNews() throws Exception {
        pay("sandbox-approved");
        Arrival arrival = till.next();
        byte[] altered = new String(arrival.body(), StandardCharsets.UTF_8)
                .replace("pay_", "pay-")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(gateway.verified(arrival.headers(), altered)).isEmpty();
    }

    private GatewayPayment pay(String method) {
        return gateway.create(new PaymentOrder(PAYMENT, 10_000, "EUR", method));
    }

    private GatewayRefund refund(String payment, long amount) {
        return gateway.refund(new RefundOrder(REFUND, payment, amount, "EUR"));
    }

    private Notice news(Subject subject) throws InterruptedException {
        Arrival arrival = till.next();
        Notice notice = gateway.verified(arrival.headers(), arrival.body()).orElseThrow();
        assertThat(notice.subject()).isEqualTo(subject);
        return notice;
    }
}
