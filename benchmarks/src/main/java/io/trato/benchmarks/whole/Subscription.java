package io.trato.benchmarks.whole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server pushes over server-sent events, on a connection of its own. For one thread at a time. */
public final class Subscription implements AutoCloseable {

    private static final String DATA = "data:";

    private final Wire wire;
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private final Deque<JsonNode> pushed = new ArrayDeque<>();

    Subscription(URI server, String token, byte[] body) throws IOException {
        wire = new Wire(server);
        wire.send("POST", "/graphql", "application/json", "text/event-stream", token, body);
        Wire.Head head = wire.head();
        if (head.status() != 200 || !head.chunked()) {
            throw new IllegalStateException("the subscription was answered with " + head);
        }
    }

    /** The {@code data} of the next event; waits for it. Null when the server has ended the stream. */
    public @Nullable JsonNode next() throws IOException {
        while (pushed.isEmpty()) {
            byte[] chunk = wire.chunk();
            if (chunk.length == 0) {
                return null;
            }
            rest.writeBytes(chunk);
            take();
        }
        return pushed.removeFirst();
    }

    /** Whole lines; what is not one yet waits for the next chunk. */
    private void take() {
        String text = rest.toString(StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        rest.reset();
        rest.writeBytes(text.substring(end).getBytes(StandardCharsets.UTF_8));
        text.substring(0, end).lines().filter(line -> line.startsWith(DATA)).forEach(this::push);
    }

    private void push(String line) {
        String json = line.substring(DATA.length()).strip();
        if (!json.isEmpty()) {
            JsonNode answer = JsonMapper.shared().readTree(json);
            if (!answer.path("errors").isMissingNode()) {
                throw new IllegalStateException("refused: " + answer.path("errors"));
            }
            pushed.add(answer.path("data"));
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
