package io.trato.command.payment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A provider of payments as its documentation shows it: answers with what was written down, and remembers what it was asked. */
public final class Stub implements AutoCloseable {

    /** @param headers by lower-case name */
    public record Asked(String method, String path, String query, Map<String, String> headers, String body) {}

    private record Reply(int status, Map<String, String> headers, Optional<String> body) {}

    private final HttpServer server;
    private final Class<?> besides;
    private final Map<String, Queue<Reply>> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** @param besides the class next to whose resources the bodies are */
    public Stub(Class<?> besides) throws IOException {
        this.besides = besides;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Answers the next such request with a body from the test's resources; the last one given answers all that follow. */
    public Stub on(String request, int status, String resource) {
        return on(request, new Reply(status, Map.of("Content-Type", "application/json"), Optional.of(body(resource))));
    }

    public Stub on(String request, int status, String resource, Map<String, String> headers) {
        return on(request, new Reply(status, headers, Optional.of(body(resource))));
    }

    /** Takes the request and closes the connection. */
    public Stub cutting(String request) {
        return on(request, new Reply(0, Map.of(), Optional.empty()));
    }

    private Stub on(String request, Reply reply) {
        replies.computeIfAbsent(request, _ -> new ArrayDeque<>()).add(reply);
        return this;
    }

    private String body(String resource) {
        try (InputStream in = besides.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    uri.getPath(),
                    Optional.ofNullable(uri.getQuery()).orElse(""),
                    exchange.getRequestHeaders().entrySet().stream()
                            .collect(Collectors.toMap(
                                    header -> header.getKey().toLowerCase(Locale.ROOT),
                                    header -> header.getValue().getFirst())),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Reply reply = next(exchange.getRequestMethod() + " " + uri.getPath());
            if (reply.body().isPresent()) {
                byte[] bytes = reply.body().get().getBytes(StandardCharsets.UTF_8);
                reply.headers().forEach(exchange.getResponseHeaders()::set);
                exchange.sendResponseHeaders(reply.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private Reply next(String request) {
        Queue<Reply> waiting = replies.getOrDefault(request, new ArrayDeque<>());
        synchronized (waiting) {
            Reply reply = waiting.size() > 1 ? waiting.poll() : waiting.peek();
            return reply == null
                    ? new Reply(501, Map.of(), Optional.of("{\"unexpected\":\"" + request + "\"}"))
                    : reply;
        }
    }

    /** All that was asked so far. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
