package io.trato.command.payment.mercadopago;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.payment.PaymentGateway.Notice;
import io.trato.command.payment.Signed;
import io.trato.command.payment.Subject;
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

class MercadoPagoWebhookTest {

    private static final long NOW = 1_763_791_500;
    private static final String SECRET = "the secret signature";
    private static final String PAYMENT = """
            {"id": 12345, "live_mode": true, "type": "payment", "date_created": "2026-11-22T02:00:00.000-04:00",
             "user_id": 44444, "api_version": "v1", "action": "payment.updated", "data": {"id": "20359978"}}""";

    private final MercadoPagoWebhook webhook = new MercadoPagoWebhook(
            SECRET, JsonMapper.shared(), Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(longs = {NOW, NOW * 1_000})
    void aSignedMessageTellsItsPaymentInSecondsOrMilliseconds(long time) {
        String signed = signature("id:20359978;request-id:r-1;ts:" + time + ";");
        assertThat(received(PAYMENT, "ts=" + time + ",v1=" + signed, "r-1"))
                .contains(new Notice("12345", Subject.PAYMENT, "20359978"));
    }

    @Test
    void whatIsMissingIsLeftOutOfWhatIsSigned() {
        String signed = signature("id:20359978;ts:" + NOW + ";");
        assertThat(received(PAYMENT, "ts=" + NOW + ",v1=" + signed, "")).isPresent();
    }

    @Test
    void anIdentifierMayBeSignedInLowerCaseOrAsSent() {
        String body = PAYMENT.replace("20359978", "PAY01AB");
        String lower = signature("id:pay01ab;request-id:r-1;ts:" + NOW + ";");
        String sent = signature("id:PAY01AB;request-id:r-1;ts:" + NOW + ";");
        assertThat(received(body, "ts=" + NOW + ",v1=" + lower, "r-1")).isPresent();
        assertThat(received(body, "ts=" + NOW + ",v1=" + sent, "r-1")).isPresent();
    }

    @Test
    void aChargebackIsTold() {
        String body = "{\"id\": 7, \"type\": \"topic_chargebacks_wh\", \"data\": {\"id\": \"234000062890459000\"}}";
        String signed = signature("id:234000062890459000;request-id:r-1;ts:" + NOW + ";");
        assertThat(received(body, "ts=" + NOW + ",v1=" + signed, "r-1"))
                .contains(new Notice("7", Subject.CHARGEBACK, "234000062890459000"));
    }

    @Test
    void aStaleMessageIsNotBelieved() {
        long stale = NOW - 301;
        String signed = signature("id:20359978;request-id:r-1;ts:" + stale + ";");
        assertThat(received(PAYMENT, "ts=" + stale + ",v1=" + signed, "r-1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ts=1763791500", "v1=00", "ts=x,v1=y", "ts=1763791500,v1=00"})
    void whatIsNotSignedIsNotBelieved(String header) {
        assertThat(received(PAYMENT, header, "r-1")).isEmpty();
    }

    @Test
    void anotherPaymentThanTheSignedOneIsNotBelieved() {
        String signed = signature("id:20359978;request-id:r-1;ts:" + NOW + ";");
        assertThat(received(PAYMENT.replace("20359978", "20359979"), "ts=" + NOW + ",v1=" + signed, "r-1"))
                .isEmpty();
    }

    private Optional<Notice> received(String body, String signature, String request) {
        return webhook.verified(
                Map.of("x-signature", signature, "x-request-id", request), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String signature(String manifest) {
        return Signed.with(SECRET, manifest);
    }
}
