package io.trato.embedded.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The payer's bank: charges payments back, of itself where their method says so or when asked to, and decides. */
final class Bank {
    private final SandboxOptions options;
    private final Book book;
    private final Later later;
    private final News news;
    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    Bank(SandboxOptions options, Book book, Later later, News news, JsonMapper json) {
        this.options = options;
        this.book = book;
        this.later = later;
        this.news = news;
        this.json = json;
    }

    void resume() {
        book.payments().stream()
                .filter(payment -> book.chargebacksOf(payment.id()).isEmpty())
                .forEach(this::hearOf);
        book.openChargebacks().forEach(this::decideLater);
    }

    void hearOf(Payment payment) {
        if (payment.approved() && payment.behaviour().chargedBack()) {
            later.after(options.delay(), () -> open(payment, payment.amount(), "fraudulent"));
        }
    }

    /** As if the payer had complained. */
    String open(String paymentId, Fields fields) {
        Payment payment = book.payment(paymentId);
        long amount = fields.amount().orElse(payment.amount());
        if (!payment.approved() || amount > payment.amount()) {
            throw new Refusal(409, "not_chargeable", "Payment " + paymentId + " cannot be charged back like that.");
        }
        return json.writeValueAsString(open(payment, amount, fields.text("reason", "[a-z_]{1,40}")));
    }

    /** As if the payer's bank had decided. */
    String decide(String chargebackId, Fields fields) {
        return json.writeValueAsString(decide(book.chargeback(chargebackId), fields.text("outcome", "won|lost")));
    }

    private Chargeback open(Payment payment, long amount, String reason) {
        Instant now = clock.instant();
        Chargeback opened = new Chargeback(
                "cb_" + UUID.randomUUID(), payment.id(), "open", reason, amount, payment.currency(), now, now);
        news.ofChargeback(opened, payment, now);
        decideLater(opened);
        return opened;
    }

    private void decideLater(Chargeback chargeback) {
        book.payment(chargeback.paymentId())
                .behaviour()
                .chargebackOutcome()
                .ifPresent(outcome -> later.after(options.delay(), () -> decide(chargeback, outcome)));
    }

    private Chargeback decide(Chargeback chargeback, String outcome) {
        Instant now = clock.instant();
        return book.change(() -> {
            if (!book.chargeback(chargeback.id()).open()) {
                throw new Refusal(409, "decided", "Chargeback " + chargeback.id() + " is decided.");
            }
            Chargeback decided = chargeback.decided(outcome, now);
            news.ofChargeback(decided, book.payment(chargeback.paymentId()), now);
            return decided;
        });
    }
}
