package io.trato.embedded.payments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.sun.net.httpserver.HttpServer;
import io.trato.embedded.EngineFailure;
import io.trato.embedded.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sandbox as a running server on the loopback address. Whoever calls shows a bearer key; whatever makes something
 * carries an {@code Idempotency-Key} and is answered by 201 with what was made, pending. Amounts are minor units.
 *
 * <ul>
 *   <li>{@code POST /v1/payments {amount, currency, reference, method, callbackUrl?}}; {@code GET /v1/payments/{id}},
 *       {@code GET /v1/payments?reference=...}. Methods: sandbox-approved, -rejected, -late-approval, -slow, -duplicate,
 *       -lost, -refund-failed, -refund-returned, -chargeback, -chargeback-won, -chargeback-lost.
 *   <li>{@code POST /v1/payments/{id}/refunds {amount?, reference?}}, all that is left if no amount is given;
 *       {@code GET} the same for the list, {@code GET /v1/refunds/{id}} for one.
 *   <li>{@code POST /v1/payouts {amount, currency, reference, destination, callbackUrl?}}; {@code GET /v1/payouts/{id}},
 *       {@code GET /v1/payouts?reference=...}. Destinations: sandbox-failed, -returned, -slow, -duplicate, -lost; any other
 *       is paid.
 *   <li>{@code GET /v1/chargebacks/{id}}, {@code GET /v1/payments/{id}/chargebacks}. What the payer's bank does is asked for
 *       by {@code POST /v1/payments/{id}/chargebacks {amount?, reason}} and {@code POST /v1/chargebacks/{id}/decision
 *       {outcome: won | lost}}.
 *   <li>Webhooks {@code {id, type, at, paymentId?, refundId?, payoutId?, chargebackId?}} of type payment.updated,
 *       refund.updated, payout.updated or chargeback.updated with the header {@code Trato-Sandbox-Signature: t=<epoch
 *       seconds>,v1=<hex HMAC-SHA256 of t + "." + body>}.
 *   <li>{@code PUT /v1/mischief {seed, failing, losing, repeating, overtaken, withheld}} makes it misbehave in general, in
 *       percent ({@link Mischief}), until it is told otherwise or restarted.
 * </ul>
 *
 * Errors are {@code {error: {code, message}}}. State is kept in one file; what was pending goes on after a restart.
 */
public final class SandboxPayments implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;
    private final HttpClient http;
    private final Later later;
    private final Book book;
    private final Mood mood;

    private SandboxPayments(
            HttpServer server, ExecutorService threads, HttpClient http, Later later, Book book, Mood mood) {
        this.server = server;
        this.threads = threads;
        this.http = http;
        this.later = later;
        this.book = book;
        this.mood = mood;
    }

    /**
     * @param state the file that is its memory, made where it is missing; one sandbox at a time
     * @throws io.trato.embedded.PortTaken when a port was asked for that somebody else has
     */
    public static SandboxPayments start(Path state, SandboxOptions options) {
        int port = FreePorts.choose(options.port(), "the sandbox payment provider");
        JsonMapper json = JsonMapper.builder()
                .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new EngineFailure("The sandbox payment provider cannot listen on port " + port + ".", e);
        }
        Book book = new Book(state, json);
        Later later = new Later();
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        Mood mood = new Mood();
        News news = new News(options, book, new Webhooks(options, book, later, http), mood, json);
        Bank bank = new Bank(options, book, later, news, json);
        Cashier cashier = new Cashier(options, book, later, news, bank, json);
        Payouts payouts = new Payouts(options, book, later, news, json);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/v1", new SandboxApi(options.apiKey(), book, cashier, payouts, bank, mood, json));
        news.resume(); // before there is anything new, which would be taken up twice
        cashier.resume();
        bank.resume();
        payouts.resume();
        server.start();
        return new SandboxPayments(server, threads, http, later, book, mood);
    }

    /** Scheme, address and port, without a path. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on, until told otherwise. */
    public void misbehave(Mischief mischief) {
        mood.become(mischief);
    }

    /** Stops at once; what is pending waits in the file. */
    @Override
    public void close() {
        server.stop(0);
        threads.close();
        later.close();
        http.shutdownNow();
        book.close();
    }
}
