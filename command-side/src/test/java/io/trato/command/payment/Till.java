package io.trato.command.payment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Where a gateway's webhooks arrive, kept as they came. */
public final class Till implements AutoCloseable {

    /** @param headers by lower-case name */
    public record Arrival(Map<String, String> headers, byte[] body) {}

    private final HttpServer server;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();

    public Till() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            arrivals.add(new Arrival(
                    exchange.getRequestHeaders().entrySet().stream()
                            .collect(Collectors.toMap(
                                    header -> header.getKey().toLowerCase(Locale.ROOT),
                                    header -> header.getValue().getFirst())),
                    exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** The next webhook, waited for. */
    public Arrival next() throws InterruptedException {
        Arrival arrival = arrivals.poll(20, TimeUnit.SECONDS);
        if (arrival == null) {
            throw new AssertionError("no webhook came");
        }
        return arrival;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
