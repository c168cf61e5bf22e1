package io.trato.embedded.payments;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** All that the sandbox knows. One change at a time: what is asked for once is done once, however often it is asked. */
final class Book implements AutoCloseable {
    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Map<String, Refund> refunds = new LinkedHashMap<>();
    private final Map<String, Payout> payouts = new LinkedHashMap<>();
    private final Map<String, Chargeback> chargebacks = new LinkedHashMap<>();
    private final Map<String, Delivery> deliveries = new LinkedHashMap<>();
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Journal journal;

    Book(Path file, JsonMapper json) {
        journal = Journal.open(file, json, this::apply);
    }

    /** An answer, and whether it is given for the first time. */
    record Once(String body, boolean first) {}

    /**
     * @param change makes what is ordered
     * @param body what is answered about it, asked for once it is made
     * @throws Refusal when the key was used for something else, or the change refuses
     */
    synchronized Once once(Order order, Supplier<Entry> change, Function<Entry, String> body) {
        Answer given = answers.get(order.key());
        if (given == null) {
            Entry entry = change.get();
            String answer = body.apply(entry);
            write(entry.answered(new Answer(order.key(), order.fingerprint(), answer)));
            return new Once(answer, true);
        }
        if (!given.fingerprint().equals(order.fingerprint())) {
            throw new Refusal(409, "idempotency_conflict", "This idempotency key was used for another request.");
        }
        return new Once(given.body(), false);
    }

    /** A change that depends on what the book says, with nothing in between. */
    synchronized <T> T change(Supplier<T> change) {
        return change.get();
    }

    synchronized void write(Entry entry) {
        journal.append(entry);
        apply(entry);
    }

    private void apply(Entry entry) {
        put(payments, entry.payment(), Payment::id);
        put(refunds, entry.refund(), Refund::id);
        put(payouts, entry.payout(), Payout::id);
        put(chargebacks, entry.chargeback(), Chargeback::id);
        put(deliveries, entry.delivery(), Delivery::id);
        put(answers, entry.answer(), Answer::key);
    }

    private static <T> void put(Map<String, T> all, @Nullable T changed, Function<T, String> identifier) {
        if (changed != null) {
            all.put(identifier.apply(changed), changed);
        }
    }

    synchronized Payment payment(String id) {
        return Optional.ofNullable(payments.get(id)).orElseThrow(() -> Refusal.unknown("payment " + id));
    }

    synchronized Refund refund(String id) {
        return Optional.ofNullable(refunds.get(id)).orElseThrow(() -> Refusal.unknown("refund " + id));
    }

    synchronized Payout payout(String id) {
        return Optional.ofNullable(payouts.get(id)).orElseThrow(() -> Refusal.unknown("payout " + id));
    }

    synchronized Chargeback chargeback(String id) {
        return Optional.ofNullable(chargebacks.get(id)).orElseThrow(() -> Refusal.unknown("chargeback " + id));
    }

    synchronized List<Payment> payments() {
        return List.copyOf(payments.values());
    }

    synchronized List<Payout> payouts() {
        return List.copyOf(payouts.values());
    }

    synchronized List<Payment> byReference(String reference) {
        return payments.values().stream()
                .filter(payment -> payment.reference().equals(reference))
                .toList();
    }

    synchronized List<Payout> payoutsByReference(String reference) {
        return payouts.values().stream()
                .filter(payout -> payout.reference().equals(reference))
                .toList();
    }

    synchronized List<Refund> refundsOf(String paymentId) {
        return refunds.values().stream()
                .filter(refund -> refund.paymentId().equals(paymentId))
                .toList();
    }

    synchronized List<Chargeback> chargebacksOf(String paymentId) {
        return chargebacks.values().stream()
                .filter(chargeback -> chargeback.paymentId().equals(paymentId))
                .toList();
    }

    synchronized List<Chargeback> openChargebacks() {
        return chargebacks.values().stream().filter(Chargeback::open).toList();
    }

    synchronized List<Payment> pendingPayments() {
        return payments.values().stream().filter(Payment::pending).toList();
    }

    synchronized List<Refund> pendingRefunds() {
        return refunds.values().stream().filter(Refund::pending).toList();
    }

    synchronized List<Refund> returningRefunds() {
        return refunds.values().stream()
                .filter(Refund::succeeded)
                .filter(refund -> payment(refund.paymentId()).behaviour() == Method.REFUND_RETURNED)
                .toList();
    }

    synchronized List<Delivery> openDeliveries() {
        return deliveries.values().stream().filter(Delivery::open).toList();
    }

    @Override
    public void close() {
        journal.close();
    }
}
