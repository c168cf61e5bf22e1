package io.trato.embedded.payments;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Takes orders, decides them after a while, and has the news delivered. */
final class Cashier {
    private final SandboxOptions options;
    private final Book book;
    private final Later later;
    private final Webhooks webhooks;
    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    Cashier(SandboxOptions options, Book book, Later later, Webhooks webhooks, JsonMapper json) {
        this.options = options;
        this.book = book;
        this.later = later;
        this.webhooks = webhooks;
        this.json = json;
    }

    /** Takes up what an earlier run left undone. */
    void resume() {
        book.pendingPayments().forEach(this::decideLater);
        book.pendingRefunds().forEach(this::refundLater);
        book.openDeliveries().forEach(webhooks::deliver);
    }

    /** Whether the payment, just made, behaves as if its answer were lost. */
    record Ordered(String body, boolean loseAnswer) {}

    Ordered pay(String key, String fingerprint, Fields order) {
        Instant now = clock.instant();
        Payment payment = new Payment(
                "pay_" + UUID.randomUUID(),
                "pending",
                order.amount().orElseThrow(() -> Refusal.invalid("The amount is missing.")),
                order.text("currency", "[A-Z]{3}"),
                order.text("reference", "\\S{1,255}"),
                Method.of(order.text("method", "sandbox-[a-z]+"))
                        .orElseThrow(() -> Refusal.invalid("There is no such method of payment."))
                        .word(),
                order.url("callbackUrl").orElse(null),
                0,
                0,
                now,
                now);
        Book.Once once = book.once(
                key,
                fingerprint,
                () -> Entry.created(payment, new Answer(key, fingerprint, json.writeValueAsString(payment))));
        if (once.first()) {
            decideLater(payment);
        }
        return new Ordered(once.body(), once.first() && payment.behaviour() == Method.LOST);
    }

    Ordered refund(String key, String fingerprint, String paymentId, Fields order) {
        Book.Once once = book.once(key, fingerprint, () -> {
            Payment payment = book.payment(paymentId);
            long left = payment.amount() - payment.refunded();
            long amount = order.amount().orElse(left);
            if (!payment.approved() || amount > left || amount == 0) {
                throw new Refusal(
                        409,
                        "not_refundable",
                        "Of payment %s (%s) %d can be refunded.".formatted(paymentId, payment.status(), left));
            }
            Instant now = clock.instant();
            Refund refund =
                    new Refund("ref_" + UUID.randomUUID(), paymentId, "pending", amount, payment.currency(), now, now);
            return Entry.created(
                    refund,
                    payment.refunding(amount, now),
                    new Answer(key, fingerprint, json.writeValueAsString(refund)));
        });
        if (once.first()) {
            refundLater(json.readValue(once.body(), Refund.class));
        }
        return new Ordered(once.body(), false);
    }

    private void decideLater(Payment payment) {
        later.after(options.delay().multipliedBy(payment.behaviour().delays()), () -> {
            Instant now = clock.instant();
            Payment decided = payment.decided(options.feeBasisPoints(), now);
            publish(decided, null, news("payment.updated", decided, null, now));
        });
    }

    private void refundLater(Refund refund) {
        later.after(options.delay(), () -> {
            Instant now = clock.instant();
            Refund succeeded = refund.succeeded(now);
            Payment payment = book.payment(refund.paymentId());
            publish(null, succeeded, news("refund.updated", payment, succeeded, now));
        });
    }

    private void publish(@Nullable Payment payment, @Nullable Refund refund, Optional<Delivery> news) {
        book.write(Entry.decided(payment, refund, news.orElse(null)));
        news.ifPresent(webhooks::deliver);
    }

    private Optional<Delivery> news(String type, Payment payment, @Nullable Refund refund, Instant now) {
        Optional<URI> url = Optional.ofNullable(payment.callbackUrl()).or(options::webhookUrl);
        String id = "evt_" + UUID.randomUUID();
        Map<String, Object> body = new LinkedHashMap<>(Map.of("id", id, "type", type));
        body.put("paymentId", payment.id());
        if (refund != null) {
            body.put("refundId", refund.id());
        }
        body.put("at", now.toString());
        return url.map(to -> new Delivery(
                id, to, json.writeValueAsString(body), payment.behaviour().deliveries()));
    }
}
