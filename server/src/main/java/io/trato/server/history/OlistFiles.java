package io.trato.server.history;

import io.trato.contract.Money;
import io.trato.server.history.Order.Item;
import io.trato.server.history.Order.Opinion;
import io.trato.server.history.Table.Line;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The orders of the Olist data set: orders, items, payments and reviews in files of their own. Amounts are BRL, and times are
 * local without a zone, here taken as Sao Paulo's, where Olist is.
 */
record OlistFiles(Path folder) {

    static final String CURRENCY = "BRL";

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** @throws UnreadableHistory when the files are not what they should be */
    List<Order> orders() {
        Map<String, List<Line>> items =
                byOrder("order_items", List.of("order_id", "seller_id", "price", "freight_value"));
        Map<String, List<Line>> payments = byOrder("order_payments", List.of("order_id", "payment_value"));
        Map<String, List<Line>> reviews = byOrder(
                "order_reviews",
                List.of("order_id", "review_score", "review_comment_message", "review_answer_timestamp"));
        return Table.of(
                        folder,
                        "orders",
                        List.of(
                                "order_id",
                                "customer_id",
                                "order_status",
                                "order_purchase_timestamp",
                                "order_approved_at",
                                "order_delivered_customer_date"))
                .lines()
                .map(line -> order(line, items, payments, reviews))
                .toList();
    }

    private static Order order(
            Line line,
            Map<String, List<Line>> items,
            Map<String, List<Line>> payments,
            Map<String, List<Line>> reviews) {
        String id = line.at("order_id");
        return new Order(
                id,
                line.at("customer_id"),
                line.at("order_status"),
                instant(line.at("order_purchase_timestamp")),
                instant(line.at("order_approved_at")),
                instant(line.at("order_delivered_customer_date")),
                each(items.get(id), OlistFiles::item),
                each(payments.get(id), payment -> minor(payment.at("payment_value"))),
                each(reviews.get(id), OlistFiles::opinion));
    }

    private static Item item(Line line) {
        return new Item(line.at("seller_id"), Math.addExact(minor(line.at("price")), minor(line.at("freight_value"))));
    }

    private static Opinion opinion(Line line) {
        Instant answered = instant(line.at("review_answer_timestamp"));
        return new Opinion(
                Integer.parseInt(line.at("review_score")),
                line.at("review_comment_message"),
                answered == null ? Instant.EPOCH : answered);
    }

    private static long minor(String amount) {
        return Money.of(new BigDecimal(amount), CURRENCY).minor();
    }

    private static @Nullable Instant instant(String local) {
        return local.isEmpty()
                ? null
                : LocalDateTime.parse(local, TIME).atZone(ZONE).toInstant();
    }

    private static <T> List<T> each(@Nullable List<Line> lines, Function<Line, T> read) {
        return lines == null ? List.of() : lines.stream().map(read).toList();
    }

    private Map<String, List<Line>> byOrder(String name, List<String> columns) {
        return Table.of(folder, name, columns).lines().collect(Collectors.groupingBy(line -> line.at("order_id")));
    }
}
