package io.trato.embedded.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Takes orders to pay and to refund and decides them after a while. */
final class Cashier {
    private final SandboxOptions options;
    private final Book book;
    private final Later later;
    private final News news;
    private final Bank bank;
    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    Cashier(SandboxOptions options, Book book, Later later, News news, Bank bank, JsonMapper json) {
        this.options = options;
        this.book = book;
        this.later = later;
        this.news = news;
        this.bank = bank;
        this.json = json;
    }

    /** Takes up what an earlier run left undone. */
    void resume() {
        book.pendingPayments().forEach(this::decideLater);
        book.payments().stream().filter(Payment::changesItsMind).forEach(this::approveLater);
        book.pendingRefunds().forEach(this::refundLater);
        book.returningRefunds().forEach(this::returnLater);
    }

    Ordered pay(Order order) {
        Payment payment = payment(order.fields(), clock.instant());
        Book.Once once = book.once(order, () -> Entry.of(payment), _ -> json.writeValueAsString(payment));
        if (once.first()) {
            decideLater(payment);
        }
        return new Ordered(once.body(), once.first() && payment.behaviour() == Method.LOST);
    }

    private static Payment payment(Fields order, Instant now) {
        return new Payment(
                "pay_" + UUID.randomUUID(),
                "pending",
                order.amount().orElseThrow(() -> Refusal.invalid("The amount is missing.")),
                order.text("currency", "[A-Z]{3}"),
                order.text("reference", "\\S{1,255}"),
                Method.of(order.text("method", "sandbox-[a-z-]+"))
                        .orElseThrow(() -> Refusal.invalid("There is no such method of payment."))
                        .word(),
                order.url("callbackUrl").orElse(null),
                0,
                0,
                now,
                now);
    }

    Ordered refund(String paymentId, Order order) {
        Instant now = clock.instant();
        String id = "ref_" + UUID.randomUUID();
        Book.Once once = book.once(
                order,
                () -> {
                    Refund refund = refund(id, book.payment(paymentId), order.fields(), now);
                    return Entry.of(refund, book.payment(paymentId).refunding(refund.amount(), now));
                },
                made -> json.writeValueAsString(made.refund()));
        if (once.first()) {
            refundLater(book.refund(id));
        }
        return new Ordered(once.body(), false);
    }

    private static Refund refund(String id, Payment payment, Fields order, Instant now) {
        long left = payment.amount() - payment.refunded();
        long amount = order.amount().orElse(left);
        if (!payment.approved() || amount > left || amount == 0) {
            throw new Refusal(
                    409,
                    "not_refundable",
                    "Of payment %s (%s) %d can be refunded.".formatted(payment.id(), payment.status(), left));
        }
        String reference = order.has("reference") ? order.text("reference", "\\S{1,255}") : null;
        return new Refund(id, payment.id(), "pending", amount, payment.currency(), reference, now, now);
    }

    private void decideLater(Payment payment) {
        later.after(options.delay().multipliedBy(payment.behaviour().delays()), () -> {
            Instant now = clock.instant();
            Payment decided = payment.decided(options.feeBasisPoints(), now);
            news.ofPayment(decided, now);
            bank.hearOf(decided);
            if (decided.changesItsMind()) {
                approveLater(decided);
            }
        });
    }

    private void approveLater(Payment rejected) {
        later.after(options.delay(), () -> {
            Instant now = clock.instant();
            news.ofPayment(rejected.approvedAfterAll(options.feeBasisPoints(), now), now);
        });
    }

    private void refundLater(Refund refund) {
        later.after(options.delay(), () -> {
            Instant now = clock.instant();
            boolean succeeds = book.payment(refund.paymentId()).behaviour().refunds();
            Refund decided = refund.decided(succeeds, now);
            book.change(() -> {
                Payment payment = book.payment(refund.paymentId());
                news.ofRefund(decided, succeeds ? payment : payment.refunding(-refund.amount(), now), now);
                return decided;
            });
            if (succeeds && book.payment(refund.paymentId()).behaviour() == Method.REFUND_RETURNED) {
                returnLater(decided);
            }
        });
    }

    private void returnLater(Refund succeeded) {
        later.after(options.delay(), () -> {
            Instant now = clock.instant();
            Refund returned = succeeded.decided(false, now);
            book.change(() -> {
                Payment payment = book.payment(succeeded.paymentId()).refunding(-succeeded.amount(), now);
                news.ofRefund(returned, payment, now);
                return returned;
            });
        });
    }
}
