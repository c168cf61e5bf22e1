package io.trato.embedded.payments;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One request and its answer. */
record Call(HttpExchange exchange, JsonMapper json) {
    private static final int LARGEST_BODY = 64 * 1024;

    void authenticate(String apiKey) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] expected = ("Bearer " + apiKey).getBytes(StandardCharsets.UTF_8);
        if (given == null || !MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(401, "unauthorized", "The API key is missing or wrong.");
        }
    }

    String method() {
        return exchange.getRequestMethod();
    }

    /** What stands after /v1. */
    List<String> steps() {
        return Arrays.stream(path().split("/")).skip(2).toList();
    }

    private String path() {
        return exchange.getRequestURI().getPath();
    }

    Order order() throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null || key.isBlank() || key.length() > 255) {
            throw new Refusal(400, "idempotency_key_required", "The header Idempotency-Key is missing or too long.");
        }
        return Order.of(key, path(), body(), json);
    }

    Fields fields() throws IOException {
        return Fields.of(body(), json);
    }

    private String body() throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new Refusal(413, "too_large", "The body is larger than 64 KB.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    String reference() {
        @Nullable String query = exchange.getRequestURI().getRawQuery();
        if (query == null || !query.startsWith("reference=") || query.contains("&")) {
            throw Refusal.invalid("Say which: ?reference=...");
        }
        return URLDecoder.decode(query.substring("reference=".length()), StandardCharsets.UTF_8);
    }

    void answer(Object body) throws IOException {
        send(200, json.writeValueAsString(body));
    }

    void refuse(int status, String code, @Nullable String sentence) throws IOException {
        send(
                status,
                json.writeValueAsString(Map.of("error", Map.of("code", code, "message", String.valueOf(sentence)))));
    }

    void send(int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
