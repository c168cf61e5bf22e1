package io.trato.command.payment.sandbox;

import io.trato.command.payment.GatewayPayment;
import io.trato.command.payment.GatewayPayment.Stage;
import io.trato.command.payment.GatewayUnavailableException;
import io.trato.command.payment.PaymentGateway;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The sandbox over HTTP. Every call has a time limit; whatever is not a clear answer is {@link GatewayUnavailableException}. */
public final class SandboxGateway implements PaymentGateway {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String SIGNATURE = "trato-sandbox-signature";

    private final SandboxSettings settings;
    private final SandboxSignature signature;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    public SandboxGateway(SandboxSettings settings, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.signature = new SandboxSignature(settings.webhookSecret());
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public GatewayPayment create(PaymentOrder order) {
        String body = json.writeValueAsString(Map.of(
                "amount", order.amount(),
                "currency", order.currency(),
                "reference", order.reference(),
                "method", order.method()));
        return payment(send(request("/v1/payments")
                .header("Idempotency-Key", order.key())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build()));
    }

    @Override
    public GatewayPayment fetch(String gatewayReference) {
        return payment(send(request("/v1/payments/" + gatewayReference).GET().build()));
    }

    @Override
    public Optional<Notice> verified(Map<String, String> headers, byte[] body) {
        if (!signature.proves(headers.getOrDefault(SIGNATURE, ""), body, clock.instant())) {
            return Optional.empty();
        }
        try {
            JsonNode notice = json.readTree(body);
            return Optional.of(new Notice(
                    notice.path("id").asString(""), notice.path("paymentId").asString("")));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(settings.url().resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + settings.apiKey());
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new GatewayUnavailableException("the sandbox answered " + answer.statusCode());
            }
            return json.readTree(answer.body());
        } catch (IOException | JacksonException e) {
            throw new GatewayUnavailableException("the sandbox gave no answer that can be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayUnavailableException("interrupted while the sandbox was asked", e);
        }
    }

    private static GatewayPayment payment(JsonNode node) {
        String status = node.path("status").asString("");
        return new GatewayPayment(
                node.path("id").asString(""),
                node.path("reference").asString(""),
                node.path("amount").asLong(0),
                node.path("currency").asString(""),
                node.path("fee").asLong(0),
                status,
                stage(status));
    }

    /** A word that we do not know decides nothing. */
    private static Stage stage(String status) {
        return switch (status) {
            case "approved" -> Stage.APPROVED;
            case "rejected" -> Stage.FAILED;
            default -> Stage.PENDING;
        };
    }
}
