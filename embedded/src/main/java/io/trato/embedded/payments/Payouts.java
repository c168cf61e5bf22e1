package io.trato.embedded.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Takes orders to pay out and decides them after a while; some come back from the bank. */
final class Payouts {
    private final SandboxOptions options;
    private final Book book;
    private final Later later;
    private final News news;
    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    Payouts(SandboxOptions options, Book book, Later later, News news, JsonMapper json) {
        this.options = options;
        this.book = book;
        this.later = later;
        this.news = news;
        this.json = json;
    }

    void resume() {
        book.payouts().stream().filter(Payout::pending).forEach(this::decideLater);
        book.payouts().stream().filter(Payout::comesBack).forEach(this::returnLater);
    }

    Ordered pay(Order order) {
        Fields fields = order.fields();
        Instant now = clock.instant();
        Payout payout = new Payout(
                "po_" + UUID.randomUUID(),
                "pending",
                fields.amount().orElseThrow(() -> Refusal.invalid("The amount is missing.")),
                fields.text("currency", "[A-Z]{3}"),
                fields.text("reference", "\\S{1,255}"),
                fields.text("destination", "\\S{1,255}"),
                fields.url("callbackUrl").orElse(null),
                0,
                now,
                now);
        Book.Once once = book.once(order, () -> Entry.of(payout), _ -> json.writeValueAsString(payout));
        if (once.first()) {
            decideLater(payout);
        }
        return new Ordered(once.body(), once.first() && payout.behaviour() == Destination.LOST);
    }

    private void decideLater(Payout payout) {
        later.after(options.delay().multipliedBy(payout.behaviour().delays()), () -> {
            Instant now = clock.instant();
            Payout decided = payout.as(payout.behaviour() == Destination.FAILED ? "failed" : "paid", now);
            news.ofPayout(decided, now);
            if (decided.comesBack()) {
                returnLater(decided);
            }
        });
    }

    private void returnLater(Payout payout) {
        later.after(options.delay(), () -> {
            Instant now = clock.instant();
            news.ofPayout(payout.as("returned", now), now);
        });
    }
}
