package io.trato.embedded.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked for in general, rather than by the method of one payment. */
class MischiefTest {
    private static final String KEY = "the-key-of-this-test";

    @TempDir
    Path folder;

    private Shop shop;
    private SandboxPayments sandbox;
    private Caller caller;

    @BeforeEach
    void open() throws IOException {
        shop = new Shop();
        sandbox = SandboxPayments.start(
                folder.resolve("sandbox.jsonl"),
                SandboxOptions.with(KEY, "the-secret-of-this-test")
                        .withWebhookUrl(shop.webhookUrl())
                        .withDelay(Duration.ofMillis(10)));
        caller = new Caller(HttpClient.newHttpClient(), sandbox.uri(), KEY);
    }

    @AfterEach
    void close() {
        sandbox.close();
        shop.close();
    }

    @Test
    void failingDoesNothing() throws Exception {
        sandbox.misbehave(Mischief.NONE.withFailing(100));
        assertThat(pay("k1").status()).isEqualTo(503);
        sandbox.misbehave(Mischief.NONE);
        assertThat(caller.get("/v1/payments?reference=job-1")
                        .json()
                        .path("payments")
                        .size())
                .isZero();
    }

    @Test
    void losingDoesEverythingButAnswer() throws Exception {
        sandbox.misbehave(Mischief.NONE.withLosing(100));
        assertThatThrownBy(() -> pay("k1")).isInstanceOf(IOException.class);
        shop.news();
        assertThat(caller.get("/v1/payments?reference=job-1")
                        .json()
                        .path("payments")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void repeatingTellsThreeTimes() throws Exception {
        sandbox.misbehave(Mischief.NONE.withRepeating(100));
        pay("k1");
        String first = shop.news().json().path("id").asString();
        assertThat(List.of(
                        shop.news().json().path("id").asString(),
                        shop.news().json().path("id").asString()))
                .containsOnly(first);
    }

    @Test
    void overtakenNewsArriveAllTheSame() throws Exception {
        sandbox.misbehave(new Mischief(7, 0, 0, 0, 50, 0));
        Set<String> asked = new HashSet<>();
        for (int i : IntStream.range(0, 10).toArray()) {
            asked.add(pay("k" + i).text("id"));
        }
        Set<String> told = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            told.add(shop.news().json().path("paymentId").asString());
        }
        assertThat(told).isEqualTo(asked);
    }

    @Test
    void withheldNewsNeverArriveButCanBeFetched() throws Exception {
        sandbox.misbehave(Mischief.NONE.withWithheld(100));
        String silent = pay("k1").text("id");
        while (caller.get("/v1/payments/" + silent).text("status").equals("pending")) {
            Thread.onSpinWait(); // until it is decided, in silence
        }
        sandbox.misbehave(Mischief.NONE);
        String told = pay("k2").text("id");
        assertThat(shop.news().json().path("paymentId").asString()).isEqualTo(told);
        assertThat(caller.get("/v1/payments/" + silent).text("id")).isEqualTo(silent);
    }

    @Test
    void mischiefIsToldOverHttpToo() throws Exception {
        assertThat(caller.put("/v1/mischief", "{\"seed\": 1, \"failing\": 100}").status())
                .isEqualTo(200);
        assertThat(pay("k1").status()).isEqualTo(503);
        assertThat(caller.put("/v1/mischief", "{\"failing\": 101}").status()).isEqualTo(422);
        assertThat(caller.put("/v1/mischief", "{}").status()).isEqualTo(200);
        assertThat(pay("k1").status()).isEqualTo(201);
    }

    private Caller.Reply pay(String key) throws Exception {
        return caller.post(
                "/v1/payments",
                key,
                "{\"amount\": 5000, \"currency\": \"EUR\", \"reference\": \"job-1\", \"method\": \"sandbox-approved\"}");
    }
}
