package io.trato.command.payment.mercadopago;

import io.trato.command.payment.Hmac;
import io.trato.command.payment.PaymentGateway.Notice;
import io.trato.command.payment.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * MercadoPago's webhooks: {@code x-signature: ts=…,v1=…} over {@code id:…;request-id:…;ts:…;}, where what is missing is left
 * out. The time is seen in seconds and in milliseconds, the identifier as sent and in lower case; each is accepted. The body
 * is not signed, so nothing but the identifier is taken from it, and what it says is fetched.
 */
final class MercadoPagoWebhook {

    private static final Pattern FORM = Pattern.compile("\\s*ts=(\\d{1,16})\\s*,\\s*v1=([0-9a-f]{64})\\s*");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final long FIRST_IN_MILLISECONDS = 100_000_000_000L;

    private final Hmac hmac;
    private final ObjectMapper json;
    private final Clock clock;

    MercadoPagoWebhook(String secret, ObjectMapper json, Clock clock) {
        this.hmac = new Hmac(secret);
        this.json = json;
        this.clock = clock;
    }

    Optional<Notice> verified(Map<String, String> headers, byte[] body) {
        try {
            JsonNode message = json.readTree(body);
            String id = message.path("data").path("id").asString("");
            String request = headers.getOrDefault("x-request-id", "");
            return proves(headers.getOrDefault("x-signature", ""), id, request)
                    ? Optional.of(notice(message, id, request))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private boolean proves(String signature, String id, String request) {
        Matcher form = FORM.matcher(signature);
        if (!form.matches() || !fresh(Long.parseLong(form.group(1)))) {
            return false;
        }
        return Stream.of(id, id.toLowerCase(Locale.ROOT))
                .map(each -> pair("id", each) + pair("request-id", request) + pair("ts", form.group(1)))
                .anyMatch(manifest -> hmac.proves(form.group(2), manifest.getBytes(StandardCharsets.UTF_8)));
    }

    private static String pair(String name, String value) {
        return value.isEmpty() ? "" : name + ":" + value + ";";
    }

    private boolean fresh(long time) {
        Instant signed = time < FIRST_IN_MILLISECONDS ? Instant.ofEpochSecond(time) : Instant.ofEpochMilli(time);
        return Duration.between(signed, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
    }

    /** A message without an identifier of its own is told from others by its request. */
    private static Notice notice(JsonNode message, String id, String request) {
        Subject subject =
                switch (message.path("type").asString("")) {
                    case "payment" -> Subject.PAYMENT;
                    case "topic_chargebacks_wh", "chargebacks" -> Subject.CHARGEBACK;
                    default -> Subject.OTHER;
                };
        return new Notice(message.path("id").asString(request), subject, id);
    }
}
