package io.trato.embedded.payments;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what was decided together with the news of it, and has them delivered. */
final class News {
    private final SandboxOptions options;
    private final Book book;
    private final Webhooks webhooks;
    private final Mood mood;
    private final JsonMapper json;

    News(SandboxOptions options, Book book, Webhooks webhooks, Mood mood, JsonMapper json) {
        this.options = options;
        this.book = book;
        this.webhooks = webhooks;
        this.mood = mood;
        this.json = json;
    }

    /** Takes up what an earlier run could not deliver. */
    void resume() {
        book.openDeliveries().forEach(delivery -> webhooks.deliver(delivery, Duration.ZERO));
    }

    void ofPayment(Payment decided, Instant now) {
        publish(
                Entry.of(decided),
                about("payment.updated", now, "paymentId", decided.id()),
                decided.callbackUrl(),
                decided.behaviour().deliveries());
    }

    void ofRefund(Refund decided, Payment payment, Instant now) {
        Map<String, String> body = about("refund.updated", now, "paymentId", payment.id());
        body.put("refundId", decided.id());
        publish(
                Entry.of(decided, payment),
                body,
                payment.callbackUrl(),
                payment.behaviour().deliveries());
    }

    void ofPayout(Payout decided, Instant now) {
        publish(
                Entry.of(decided),
                about("payout.updated", now, "payoutId", decided.id()),
                decided.callbackUrl(),
                decided.behaviour().deliveries());
    }

    void ofChargeback(Chargeback chargeback, Payment payment, Instant now) {
        Map<String, String> body = about("chargeback.updated", now, "paymentId", payment.id());
        body.put("chargebackId", chargeback.id());
        publish(
                Entry.of(chargeback),
                body,
                payment.callbackUrl(),
                payment.behaviour().deliveries());
    }

    private static Map<String, String> about(String type, Instant now, String field, String id) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("id", "evt_" + UUID.randomUUID());
        body.put("type", type);
        body.put("at", now.toString());
        body.put(field, id);
        return body;
    }

    private void publish(Entry decided, Map<String, String> body, @Nullable URI callback, int times) {
        Optional<Delivery> news = Optional.ofNullable(callback)
                .or(options::webhookUrl)
                .filter(_ -> !mood.withholds())
                .map(to -> new Delivery(
                        body.getOrDefault("id", ""), to, json.writeValueAsString(body), mood.deliveries(times)));
        book.write(news.map(decided::told).orElse(decided));
        news.ifPresent(delivery -> webhooks.deliver(delivery, options.delay().multipliedBy(mood.hold())));
    }
}
