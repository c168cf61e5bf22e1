package io.trato.command.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.payment.PaymentGateway.Notice;
import io.trato.command.payment.Signed;
import io.trato.command.payment.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class StripeWebhookTest {

    private static final long NOW = 1_763_791_500;
    private static final String SECRET = "whsec_of_this_test";

    private final StripeWebhook webhook =
            new StripeWebhook(SECRET, JsonMapper.shared(), Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));

    @Test
    void aSignedEventTellsWhatItIsAbout() throws Exception {
        assertThat(received("t=" + NOW + ",v1=" + signature(NOW, event())))
                .contains(new Notice("evt_1Trato0001", Subject.CHARGEBACK, "dp_1Trato0001"));
    }

    @Test
    void oneOfSeveralSignaturesIsEnoughWhileASecretIsRolledOver() throws Exception {
        String header = "t=%d,v1=%s,v1=%s,v0=x".formatted(NOW, "0".repeat(64), signature(NOW, event()));
        assertThat(received(header)).isPresent();
    }

    @Test
    void aStaleEventIsNotBelieved() throws Exception {
        long stale = NOW - 301;
        assertThat(received("t=" + stale + ",v1=" + signature(stale, event()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "t=x,v1=y", "t=1763791500", "t=1763791500,v1=00"})
    void whatIsNotSignedIsNotBelieved(String header) throws Exception {
        assertThat(received(header)).isEmpty();
    }

    @Test
    void anotherBodyThanTheSignedOneIsNotBelieved() throws Exception {
        assertThat(webhook.verified(
                        Map.of("stripe-signature", "t=" + NOW + ",v1=" + signature(NOW, event())),
                        event().replace("dp_1", "dp_2").getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void anEventAboutSomethingElseIsKeptAsSuch() {
        String other = "{\"id\":\"evt_2\",\"data\":{\"object\":{\"id\":\"cus_1\",\"object\":\"customer\"}}}";
        assertThat(webhook.verified(
                        Map.of("stripe-signature", "t=" + NOW + ",v1=" + signature(NOW, other)),
                        other.getBytes(StandardCharsets.UTF_8)))
                .contains(new Notice("evt_2", Subject.OTHER, "cus_1"));
    }

    private Optional<Notice> received(String header) throws IOException {
        return webhook.verified(Map.of("stripe-signature", header), event().getBytes(StandardCharsets.UTF_8));
    }

    private static String signature(long time, String body) {
        return Signed.with(SECRET, time + "." + body);
    }

    private static String event() throws IOException {
        try (InputStream in = StripeWebhookTest.class.getResourceAsStream("event_dispute.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
