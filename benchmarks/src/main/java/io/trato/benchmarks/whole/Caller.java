package io.trato.benchmarks.whole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One client on one kept connection. It speaks just enough HTTP/1.1 to cost next to nothing, since it shares the processors
 * with what it measures. For one thread at a time.
 */
public final class Caller implements AutoCloseable {

    /** Well below the minute after which the server closes a connection that nobody uses. */
    private static final Duration IDLE = Duration.ofSeconds(20);

    private final URI server;
    private final String token;
    private Wire wire;
    private long used = System.nanoTime();

    /** @param token an access token, empty for who has not signed in */
    public Caller(URI server, String token) throws IOException {
        this.server = server;
        this.token = token;
        this.wire = new Wire(server);
    }

    /** The {@code data} of an operation's answer. */
    public JsonNode ask(String document, Map<String, ?> variables) throws IOException {
        JsonNode answer = JsonMapper.shared()
                .readTree(send("POST", "/graphql", "application/json", body(document, variables))
                        .body());
        if (!answer.path("errors").isMissingNode()) {
            throw new IllegalStateException("refused: " + answer.path("errors"));
        }
        return answer.path("data");
    }

    /** The payload of a mutation with its one input; a refusal is an exception. */
    public JsonNode mutate(String document, Map<String, ?> input) throws IOException {
        JsonNode payload = ask(document, Map.of("input", input)).iterator().next();
        if (!payload.path("userErrors").isEmpty()) {
            throw new IllegalStateException("refused: " + payload.path("userErrors"));
        }
        return payload;
    }

    /** What the server pushes from now on. */
    public Subscription follow(String document, Map<String, ?> variables) throws IOException {
        return new Subscription(server, token, body(document, variables));
    }

    private static byte[] body(String document, Map<String, ?> variables) {
        return JsonMapper.shared().writeValueAsBytes(Map.of("query", document, "variables", variables));
    }

    void put(String path, byte[] content) throws IOException {
        int status = send("PUT", path, "application/octet-stream", content).status();
        if (status / 100 != 2) {
            throw new IllegalStateException("the upload was answered with " + status);
        }
    }

    int status(String path) throws IOException {
        return send("GET", path, "application/json", new byte[0]).status();
    }

    private record Answer(int status, byte[] body) {}

    private Answer send(String method, String path, String type, byte[] body) throws IOException {
        if (System.nanoTime() - used > IDLE.toNanos()) {
            reconnect();
        }
        wire.send(method, path, type, "application/json", token, body);
        Wire.Head head = wire.head();
        Answer answer = new Answer(head.status(), head.chunked() ? chunks() : wire.bytes(head.length()));
        if (head.closing()) {
            reconnect();
        }
        used = System.nanoTime();
        return answer;
    }

    /** The server keeps a connection for so many requests and then says that it closes it. */
    private void reconnect() throws IOException {
        wire.close();
        wire = new Wire(server);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] chunk = wire.chunk(); chunk.length > 0; chunk = wire.chunk()) {
            whole.writeBytes(chunk);
        }
        return whole.toByteArray();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
