package io.trato.embedded.payments;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is paid: receives webhooks, and refuses as many of them first as it is told. */
final class Shop implements AutoCloseable {
    record News(String signature, String body) {
        JsonNode json() {
            return new JsonMapper().readTree(body);
        }
    }

    private final HttpServer server;
    private final BlockingQueue<News> received = new LinkedBlockingQueue<>();
    private final AtomicInteger refusing = new AtomicInteger();

    Shop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/webhooks", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean refused = refusing.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            exchange.sendResponseHeaders(refused ? 503 : 204, -1);
            if (!refused) {
                received.add(new News(exchange.getRequestHeaders().getFirst("Trato-Sandbox-Signature"), body));
            }
        }
    }

    void refuseNext(int times) {
        refusing.set(times);
    }

    URI webhookUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks");
    }

    /** The next webhook, waited for. */
    News news() throws InterruptedException {
        News news = received.poll(20, TimeUnit.SECONDS);
        if (news == null) {
            throw new AssertionError("no webhook came");
        }
        return news;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
