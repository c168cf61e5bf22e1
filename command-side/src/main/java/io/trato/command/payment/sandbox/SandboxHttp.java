package io.trato.command.payment.sandbox;

import io.trato.command.payment.GatewayUnavailableException;
import io.trato.command.payment.guard.GuardSettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** How the sandbox is spoken to. Every call has a time limit; whatever is not a clear answer is {@link GatewayUnavailableException}. */
final class SandboxHttp {

    private final SandboxSettings settings;
    private final ObjectMapper json;
    private final Duration limit;
    private final HttpClient http;

    SandboxHttp(SandboxSettings settings, GuardSettings limits, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
        this.limit = limits.read();
        this.http = HttpClient.newBuilder().connectTimeout(limits.connect()).build();
    }

    /** What the sandbox answered and said. */
    record Reply(int status, JsonNode body) {

        /** Refused for good, whatever is done about it. */
        boolean refused() {
            return status == 402 || status == 409 || status == 422;
        }

        String refusal() {
            return body.path("error").path("code").asString("refused");
        }
    }

    JsonNode get(String path) {
        Reply reply = send(request(path).GET().build());
        if (reply.refused()) {
            throw GatewayUnavailableException.lasting("the sandbox answered " + reply.status(), null);
        }
        return reply.body();
    }

    Reply post(String path, String key, Map<String, Object> body) {
        return send(request(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(settings.url().resolve(path))
                .timeout(limit)
                .header("Authorization", "Bearer " + settings.apiKey());
    }

    private Reply send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            Reply reply = new Reply(answer.statusCode(), json.readTree(answer.body()));
            if (reply.status() / 100 != 2 && !reply.refused()) {
                throw unavailable(reply.status());
            }
            return reply;
        } catch (IOException | JacksonException e) {
            throw new GatewayUnavailableException("the sandbox gave no answer that can be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayUnavailableException("interrupted while the sandbox was asked", e);
        }
    }

    private static GatewayUnavailableException unavailable(int status) {
        String message = "the sandbox answered " + status;
        return status >= 500 || status == 429
                ? new GatewayUnavailableException(message)
                : GatewayUnavailableException.lasting(message, null);
    }
}
