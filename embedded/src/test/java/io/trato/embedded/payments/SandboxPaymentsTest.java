package io.trato.embedded.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SandboxPaymentsTest {
    private static final String KEY = "the-key-of-this-test";
    private static final String SECRET = "the-secret-of-this-test";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private Shop shop;
    private SandboxPayments sandbox;

    @BeforeEach
    void open() throws IOException {
        shop = new Shop();
        sandbox = start(Duration.ofMillis(20));
    }

    @AfterEach
    void close() {
        sandbox.close();
        shop.close();
    }

    @Test
    void approvesLaterAndSaysSoBySignedWebhook() throws Exception {
        HttpResponse<String> ordered = pay("k1", order(10_001, "sandbox-approved"));
        assertThat(ordered.statusCode()).isEqualTo(201);
        assertThat(json(ordered).path("status").asString()).isEqualTo("pending");
        String id = json(ordered).path("id").asString();

        Shop.News news = shop.news();

        assertThat(news.json().path("type").asString()).isEqualTo("payment.updated");
        assertThat(news.json().path("paymentId").asString()).isEqualTo(id);
        String time = news.signature().replaceFirst("t=(\\d+),v1=.*", "$1");
        assertThat(news.signature()).isEqualTo("t=" + time + ",v1=" + hmac(time + "." + news.body()));
        JsonNode payment = json(get("/" + id));
        assertThat(payment.path("status").asString()).isEqualTo("approved");
        assertThat(payment.path("fee").asLong())
                .as("2.9 % of 100.01, rounded down")
                .isEqualTo(290);
        assertThat(json(get("?reference=job-1")).path("payments").size()).isEqualTo(1);
    }

    @Test
    void rejectsWithoutAFee() throws Exception {
        String id = json(pay("k1", order(5_000, "sandbox-rejected"))).path("id").asString();
        shop.news();

        JsonNode payment = json(get("/" + id));
        assertThat(payment.path("status").asString()).isEqualTo("rejected");
        assertThat(payment.path("fee").asLong()).isZero();
    }

    @Test
    void tellsTheSameNewsThreeTimes() throws Exception {
        pay("k1", order(5_000, "sandbox-duplicate"));

        String first = shop.news().json().path("id").asString();
        assertThat(shop.news().json().path("id").asString()).isEqualTo(first);
        assertThat(shop.news().json().path("id").asString()).isEqualTo(first);
    }

    @Test
    void losesAnAnswerButNotThePayment() throws Exception {
        String body = order(5_000, "sandbox-lost");
        assertThatThrownBy(() -> pay("k1", body)).isInstanceOf(IOException.class);

        HttpResponse<String> again = pay("k1", body);

        assertThat(again.statusCode()).isEqualTo(201);
        shop.news();
        JsonNode payments = json(get("?reference=job-1")).path("payments");
        assertThat(payments.size()).isEqualTo(1);
        assertThat(payments.path(0).path("id")).isEqualTo(json(again).path("id"));
    }

    @Test
    void answersAKeyOnceAndForAll() throws Exception {
        HttpResponse<String> first = pay("k1", order(5_000, "sandbox-approved"));
        shop.news();

        assertThat(pay("k1", order(5_000, "sandbox-approved")).body()).isEqualTo(first.body());
        HttpResponse<String> other = pay("k1", order(5_001, "sandbox-approved"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(code(other)).isEqualTo("idempotency_conflict");
    }

    @Test
    void repeatsAWebhookUntilItIsTaken() throws Exception {
        shop.refuseNext(3);
        String id = json(pay("k1", order(5_000, "sandbox-approved"))).path("id").asString();
        assertThat(shop.news().json().path("paymentId").asString()).isEqualTo(id);
    }

    @Test
    void refundsInPartsButNeverMoreThanWasPaid() throws Exception {
        String id = json(pay("k1", order(5_000, "sandbox-approved"))).path("id").asString();
        shop.news();

        HttpResponse<String> part = post("/" + id + "/refunds", "r1", "{\"amount\": 2000}");
        assertThat(part.statusCode()).isEqualTo(201);
        Shop.News news = shop.news();
        assertThat(news.json().path("type").asString()).isEqualTo("refund.updated");
        assertThat(news.json().path("refundId")).isEqualTo(json(part).path("id"));
        assertThat(code(post("/" + id + "/refunds", "r2", "{\"amount\": 3001}")))
                .isEqualTo("not_refundable");
        assertThat(json(post("/" + id + "/refunds", "r3", "")).path("amount").asLong())
                .isEqualTo(3_000);
        shop.news();
        assertThat(json(get("/" + id)).path("refunded").asLong()).isEqualTo(5_000);
    }

    @Test
    void refusesWhatARealOneWouldRefuse() throws Exception {
        HttpRequest unsigned = HttpRequest.newBuilder(uri("/pay_1"))
                .header("Authorization", "Bearer wrong")
                .build();
        assertThat(http.send(unsigned, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
        assertThat(get("/pay_unknown").statusCode()).isEqualTo(404);
        assertThat(pay("k1", order(0, "sandbox-approved")).statusCode()).isEqualTo(422);
        assertThat(pay("k2", order(1, "sandbox-magic")).statusCode()).isEqualTo(422);
        assertThat(pay("k3", order(1, "sandbox-approved").replace("1,", "1.5,")).statusCode())
                .isEqualTo(422);
        assertThat(pay("k4", "{").statusCode()).isEqualTo(400);
        assertThat(code(pay(" ", order(1, "sandbox-approved")))).isEqualTo("idempotency_key_required");
    }

    @Test
    void goesOnAfterARestartAndForgetsATornLine() throws Exception {
        sandbox.close();
        sandbox = start(Duration.ofHours(1));
        String id = json(pay("k1", order(5_000, "sandbox-approved"))).path("id").asString();
        sandbox.close();
        Files.writeString(folder.resolve("sandbox.jsonl"), "{\"payment\":{\"id\":\"to", StandardOpenOption.APPEND);

        sandbox = start(Duration.ofMillis(20));

        assertThat(shop.news().json().path("paymentId").asString()).isEqualTo(id);
        assertThat(json(get("/" + id)).path("status").asString()).isEqualTo("approved");
    }

    private SandboxPayments start(Duration delay) {
        return SandboxPayments.start(
                folder.resolve("sandbox.jsonl"),
                SandboxOptions.with(KEY, SECRET)
                        .withWebhookUrl(shop.webhookUrl())
                        .withDelay(delay));
    }

    private static String order(long amount, String method) {
        return "{\"amount\": %d, \"currency\": \"EUR\", \"reference\": \"job-1\", \"method\": \"%s\"}"
                .formatted(amount, method);
    }

    private HttpResponse<String> pay(String key, String body) throws Exception {
        return post("", key, body);
    }

    private HttpResponse<String> post(String path, String key, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + KEY)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + KEY)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return sandbox.uri().resolve("/v1/payments" + path);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }

    private static String code(HttpResponse<String> response) {
        return json(response).path("error").path("code").asString();
    }

    private static String hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
