package io.trato.embedded.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trato.embedded.payments.Caller.Reply;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoutsAndChargebacksTest {
    private static final String KEY = "the-key-of-this-test";

    @TempDir
    Path folder;

    private Shop shop;
    private SandboxPayments sandbox;
    private Caller caller;

    @BeforeEach
    void open() throws IOException {
        shop = new Shop();
        start(Duration.ofMillis(20));
    }

    @AfterEach
    void close() {
        sandbox.close();
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({"sandbox-paid, paid", "ES9121000418450200051332, paid", "sandbox-failed, failed"})
    void decidesAPayoutByItsDestination(String destination, String status) throws Exception {
        Reply ordered = payout("p1", destination);
        assertThat(ordered.status()).isEqualTo(201);
        assertThat(ordered.text("status")).isEqualTo("pending");

        Shop.News news = shop.news();

        assertThat(news.json().path("type").asString()).isEqualTo("payout.updated");
        assertThat(news.json().path("payoutId").asString()).isEqualTo(ordered.text("id"));
        assertThat(caller.get("/v1/payouts/" + ordered.text("id")).text("status"))
                .isEqualTo(status);
    }

    @Test
    void sendsAPayoutBackAfterItWasPaid() throws Exception {
        String id = payout("p1", "sandbox-returned").text("id");
        shop.news();
        shop.news();
        assertThat(caller.get("/v1/payouts/" + id).text("status")).isEqualTo("returned");
    }

    @Test
    void losesAnAnswerButPaysOutOnce() throws Exception {
        assertThatThrownBy(() -> payout("p1", "sandbox-lost")).isInstanceOf(IOException.class);
        String id = payout("p1", "sandbox-lost").text("id");
        shop.news();
        Reply all = caller.get("/v1/payouts?reference=wallet-1:payout-1");
        assertThat(all.json().path("payouts").size()).isEqualTo(1);
        assertThat(all.json().path("payouts").path(0).path("id").asString()).isEqualTo(id);
    }

    @Test
    void aRefundThatFailsCanBeAskedForAgain() throws Exception {
        String payment = pay("sandbox-refund-failed");
        String refund = caller.post(
                        "/v1/payments/" + payment + "/refunds", "r1", "{\"reference\": \"escrow-1:refund-1\"}")
                .text("id");
        shop.news();
        Reply failed = caller.get("/v1/refunds/" + refund);
        assertThat(failed.text("status")).isEqualTo("failed");
        assertThat(failed.text("reference")).isEqualTo("escrow-1:refund-1");
        assertThat(caller.get("/v1/payments/" + payment).json().path("refunded").asLong())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"sandbox-chargeback-won, won", "sandbox-chargeback-lost, lost"})
    void aPayerComplainsAndTheBankDecides(String method, String outcome) throws Exception {
        String payment = pay(method);
        Shop.News opened = shop.news();
        assertThat(opened.json().path("type").asString()).isEqualTo("chargeback.updated");
        assertThat(opened.json().path("paymentId").asString()).isEqualTo(payment);

        Shop.News decided = shop.news();

        assertThat(decided.json().path("chargebackId")).isEqualTo(opened.json().path("chargebackId"));
        assertThat(caller.get("/v1/chargebacks/"
                                + decided.json().path("chargebackId").asString())
                        .text("status"))
                .isEqualTo(outcome);
    }

    @Test
    void somebodyElseMayOpenAndDecideAChargeback() throws Exception {
        String payment = pay("sandbox-approved");
        Reply opened = caller.post(
                "/v1/payments/" + payment + "/chargebacks", "c1", "{\"amount\": 100, \"reason\": \"not_received\"}");
        assertThat(opened.status()).isEqualTo(201);
        shop.news();
        String decision = "/v1/chargebacks/" + opened.text("id") + "/decision";
        assertThat(caller.post(decision, "c2", "{\"outcome\": \"lost\"}").text("status"))
                .isEqualTo("lost");
        shop.news();
        assertThat(caller.post(decision, "c3", "{\"outcome\": \"won\"}").code()).isEqualTo("decided");
    }

    @Test
    void whatWasPendingGoesOnAfterARestart() throws Exception {
        sandbox.close();
        start(Duration.ofHours(1));
        String id = payout("p1", "sandbox-paid").text("id");
        sandbox.close();
        start(Duration.ofMillis(20));
        assertThat(shop.news().json().path("payoutId").asString()).isEqualTo(id);
    }

    private void start(Duration delay) {
        sandbox = SandboxPayments.start(
                folder.resolve("sandbox.jsonl"),
                SandboxOptions.with(KEY, "the-secret-of-this-test")
                        .withWebhookUrl(shop.webhookUrl())
                        .withDelay(delay));
        caller = new Caller(HttpClient.newHttpClient(), sandbox.uri(), KEY);
    }

    private String pay(String method) throws Exception {
        String id = caller.post(
                        "/v1/payments",
                        "k1",
                        "{\"amount\": 5000, \"currency\": \"EUR\", \"reference\": \"job-1\", \"method\": \"%s\"}"
                                .formatted(method))
                .text("id");
        shop.news();
        return id;
    }

    private Reply payout(String key, String destination) throws Exception {
        return caller.post(
                "/v1/payouts",
                key,
                "{\"amount\": 5000, \"currency\": \"EUR\", \"reference\": \"wallet-1:payout-1\", \"destination\": \"%s\"}"
                        .formatted(destination));
    }
}
