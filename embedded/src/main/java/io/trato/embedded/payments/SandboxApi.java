package io.trato.embedded.payments;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's HTTP: who may ask, what is asked, how it is answered. */
final class SandboxApi implements HttpHandler {
    private static final Logger log = LoggerFactory.getLogger(SandboxApi.class);
    private static final int LARGEST_BODY = 64 * 1024;

    private final String apiKey;
    private final Book book;
    private final Cashier cashier;
    private final JsonMapper json;

    SandboxApi(String apiKey, Book book, Cashier cashier, JsonMapper json) {
        this.apiKey = apiKey;
        this.book = book;
        this.cashier = cashier;
        this.json = json;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                authenticate(exchange);
                route(exchange);
            } catch (Refusal refusal) {
                answer(exchange, refusal.status(), error(refusal.code(), refusal.getMessage()));
            } catch (RuntimeException e) {
                log.error("the sandbox failed", e);
                answer(exchange, 500, error("internal", "The sandbox failed."));
            }
        }
    }

    private void authenticate(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] expected = ("Bearer " + apiKey).getBytes(StandardCharsets.UTF_8);
        if (given == null || !MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(401, "unauthorized", "The API key is missing or wrong.");
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        List<String> steps = Arrays.stream(path.split("/")).skip(3).toList(); // after /v1/payments
        String asked = exchange.getRequestMethod() + " " + shape(steps);
        switch (asked) {
            case "POST /" -> {
                String body = body(exchange);
                order(exchange, cashier.pay(key(exchange), Book.fingerprint(path, body), Fields.of(body, json)));
            }
            case "GET /" -> answer(exchange, 200, Map.of("payments", book.byReference(reference(exchange))));
            case "GET /{id}" -> answer(exchange, 200, book.payment(steps.getFirst()));
            case "POST /{id}/refunds" -> {
                String body = body(exchange);
                String fingerprint = Book.fingerprint(path, body);
                order(exchange, cashier.refund(key(exchange), fingerprint, steps.getFirst(), Fields.of(body, json)));
            }
            case "GET /{id}/refunds" ->
                answer(
                        exchange,
                        200,
                        Map.of(
                                "refunds",
                                book.refundsOf(book.payment(steps.getFirst()).id())));
            case "GET /{id}/refunds/{refund}" -> answer(exchange, 200, book.refund(steps.get(2)));
            default -> throw new Refusal(404, "not_found", "There is nothing at " + asked + ".");
        }
    }

    private static String shape(List<String> steps) {
        boolean refunds = steps.size() > 1 && steps.get(1).equals("refunds");
        return switch (steps.size()) {
            case 0 -> "/";
            case 1 -> "/{id}";
            case 2 -> refunds ? "/{id}/refunds" : "/?";
            case 3 -> refunds ? "/{id}/refunds/{refund}" : "/?";
            default -> "/?";
        };
    }

    private static String key(HttpExchange exchange) {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null || key.isBlank() || key.length() > 255) {
            throw new Refusal(400, "idempotency_key_required", "The header Idempotency-Key is missing or too long.");
        }
        return key;
    }

    private static String body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new Refusal(413, "too_large", "The body is larger than 64 KB.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String reference(HttpExchange exchange) {
        @Nullable String query = exchange.getRequestURI().getRawQuery();
        if (query == null || !query.startsWith("reference=") || query.contains("&")) {
            throw Refusal.invalid("Say which payments: ?reference=...");
        }
        return URLDecoder.decode(query.substring("reference=".length()), StandardCharsets.UTF_8);
    }

    /** A lost answer is a connection that closes without one, although all was done. */
    private static void order(HttpExchange exchange, Cashier.Ordered ordered) throws IOException {
        if (!ordered.loseAnswer()) {
            send(exchange, 201, ordered.body());
        }
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, json.writeValueAsString(body));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, Map<String, String>> error(String code, @Nullable String message) {
        return Map.of("error", Map.of("code", code, "message", String.valueOf(message)));
    }
}
