package io.trato.server.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A listing of the play.
 *
 * @param key its name in the play
 * @param kind SERVICE, RENTAL or SALE
 * @param amount a decimal, null for a price by quote
 * @param attributes numbers, flags, texts and lists by name
 */
record Ware(
        String key,
        Person provider,
        String kind,
        String category,
        String title,
        String description,
        Town town,
        @org.jspecify.annotations.Nullable String amount,
        String currency,
        String unit,
        Map<String, Object> attributes) {

    /** What the schema calls ListingContentInput. */
    Map<String, Object> content(String address) {
        return Map.of(
                "title", title,
                "description", description,
                "category", category,
                "location", town.location(address),
                "price",
                        Map.of(
                                "money",
                                Map.of("amount", amount == null ? "0" : amount, "currencyCode", currency),
                                "unit",
                                unit),
                "attributes",
                        attributes.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(Ware::attribute)
                                .toList(),
                "languages", Stream.of(provider.language(), "en").distinct().collect(Collectors.toList()));
    }

    private static Map<String, Object> attribute(Map.Entry<String, Object> attribute) {
        String value =
                switch (attribute.getValue()) {
                    case Integer _, BigDecimal _ -> "number";
                    case Boolean _ -> "flag";
                    case List<?> _ -> "choices";
                    default -> "text";
                };
        return Map.of("name", attribute.getKey(), value, attribute.getValue());
    }
}
