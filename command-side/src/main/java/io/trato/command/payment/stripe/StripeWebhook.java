package io.trato.command.payment.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import io.trato.command.payment.PaymentGateway.Notice;
import io.trato.command.payment.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Stripe's webhooks: {@code Stripe-Signature: t=…,v1=…} over the time, a point and the body, believed for five minutes. What
 * an event is about is told by the kind of object in it, whatever the event's own type; the object itself is not believed.
 */
final class StripeWebhook {

    private static final String SIGNATURE = "stripe-signature";

    private final String secret;
    private final ObjectMapper json;
    private final Clock clock;

    StripeWebhook(String secret, ObjectMapper json, Clock clock) {
        this.secret = secret;
        this.json = json;
        this.clock = clock;
    }

    Optional<Notice> verified(Map<String, String> headers, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            Webhook.Signature.verifyHeader(
                    text, headers.getOrDefault(SIGNATURE, ""), secret, Webhook.DEFAULT_TOLERANCE, clock);
            return Optional.of(notice(json.readTree(text)));
        } catch (SignatureVerificationException | JacksonException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Notice notice(JsonNode event) {
        JsonNode object = event.path("data").path("object");
        Subject subject = subject(object.path("object").asString(""));
        return new Notice(
                event.path("id").asString(""), subject, object.path("id").asString(""));
    }

    private static Subject subject(String kind) {
        return switch (kind) {
            case "payment_intent" -> Subject.PAYMENT;
            case "refund" -> Subject.REFUND;
            case "payout", "transfer" -> Subject.PAYOUT;
            case "dispute" -> Subject.CHARGEBACK;
            default -> Subject.OTHER;
        };
    }
}
