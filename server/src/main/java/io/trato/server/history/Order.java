package io.trato.server.history;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order as the data tells it. Amounts are minor units of BRL; an instant is null where the data has none.
 *
 * @param items each price with its freight
 * @param payments every payment for it
 */
record Order(
        String id,
        String customer,
        String status,
        @Nullable Instant purchased,
        @Nullable Instant approved,
        @Nullable Instant delivered,
        List<Item> items,
        List<Long> payments,
        List<Opinion> opinions) {

    Order {
        items = List.copyOf(items);
        payments = List.copyOf(payments);
        opinions = List.copyOf(opinions);
    }

    record Item(String seller, long amount) {}

    /** @param answered when the customer wrote it */
    record Opinion(int stars, String text, Instant answered) {}

    long owed() {
        return items.stream().mapToLong(Item::amount).reduce(0, Math::addExact);
    }

    long paid() {
        return payments.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    boolean isDelivered() {
        return status.equals("delivered");
    }

    /**
     * Why it is no deal of ours, null when it is one. Nothing is guessed.
     *
     * @param present later than which nothing can have happened
     */
    @Nullable String objection(Instant present) {
        if (items.isEmpty()) {
            return "it has no items";
        }
        if (items.stream().map(Item::seller).distinct().count() > 1) {
            return "it has several sellers and was paid as one";
        }
        if (payments.isEmpty()) {
            return "it has no payment";
        }
        if (paid() != owed()) {
            return "what was paid is not what its items and freight come to";
        }
        if (status.equals("canceled") || status.equals("unavailable")) {
            return "it was " + status + ", and nothing says when or what became of the money";
        }
        if (purchased == null || approved == null || isDelivered() && delivered == null) {
            return "a date is missing";
        }
        if (approved.isBefore(purchased) || delivered != null && delivered.isBefore(approved)) {
            return "it was paid or delivered before its time";
        }
        if (Stream.concat(Stream.of(approved, delivered), opinions.stream().map(Opinion::answered))
                .anyMatch(instant -> instant != null && instant.isAfter(present))) {
            return "it lies in the future";
        }
        return null;
    }
}
