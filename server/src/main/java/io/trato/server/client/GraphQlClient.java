package io.trato.server.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One caller of a running server. Waits when it is asked to come again later, and so is as slow as the server's limits
 * want it to be. Safe for several threads.
 */
public final class GraphQlClient {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI server;
    private final @Nullable String token;

    private GraphQlClient(URI server, @Nullable String token) {
        this.server = server;
        this.token = token;
    }

    /** A caller who has not signed in; {@code server} is an address without a path. */
    public static GraphQlClient of(URI server) {
        return new GraphQlClient(server, null);
    }

    /** The same server for somebody who has signed in. */
    public GraphQlClient signedIn(String accessToken) {
        return new GraphQlClient(server, accessToken);
    }

    /**
     * The answer's {@code data}. Asks again what the server could not answer yet.
     *
     * @throws RefusedByServer with the first error's code and sentence
     * @throws ServerUnreachable when there is nobody at the address
     */
    public JsonNode ask(String document, Map<String, ?> variables) {
        byte[] body = JsonMapper.shared().writeValueAsBytes(Map.of("query", document, "variables", variables));
        return patiently(() -> {
            JsonNode answer = json(send("POST", "/graphql", "application/json", BodyPublishers.ofByteArray(body)));
            JsonNode error = answer.path("errors").path(0);
            if (!error.isMissingNode()) {
                throw RefusedByServer.topLevel(error);
            }
            return answer.path("data");
        });
    }

    /**
     * Runs a mutation with its one input and answers its payload, refused ones as an exception. It may be sent more than
     * once: what must happen once needs an idempotency key.
     */
    public JsonNode mutate(String document, Map<String, ?> input) {
        return patiently(() -> {
            JsonNode payload = ask(document, Map.of("input", input)).iterator().next();
            JsonNode error = payload.path("userErrors").path(0);
            if (!error.isMissingNode()) {
                throw RefusedByServer.userError(error);
            }
            return payload;
        });
    }

    private static JsonNode patiently(Supplier<JsonNode> request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return request.get();
            } catch (RefusedByServer refused) {
                if (!refused.passing() || System.nanoTime() > deadline) {
                    throw refused;
                }
                pause(refused.retryAfter());
            }
        }
    }

    /** Sends a file to where the server said, a path. */
    public void put(String path, BodyPublisher content) {
        HttpResponse<byte[]> answer = send("PUT", path, "application/octet-stream", content);
        if (answer.statusCode() / 100 != 2) {
            throw new RefusedByServer(
                    "HTTP_" + answer.statusCode(), "The server did not take the file.", Duration.ZERO);
        }
    }

    /** What stands at a path, whatever the status, as JSON. */
    public JsonNode get(String path) {
        return json(send("GET", path, "application/json", BodyPublishers.noBody()));
    }

    private HttpResponse<byte[]> send(String method, String path, String type, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(LIMIT)
                .header("Content-Type", type)
                .header("Accept", "application/json, application/graphql-response+json")
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (ConnectException e) {
            throw new ServerUnreachable(server, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server was asked", e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException e) {
            throw new RefusedByServer(
                    "HTTP_" + answer.statusCode(), "The server's answer is not JSON: is it a Trato?", Duration.ZERO);
        }
    }

    private static void pause(Duration duration) {
        try {
            TimeUnit.MILLISECONDS.sleep(Math.max(100, duration.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server's limits", e);
        }
    }
}
