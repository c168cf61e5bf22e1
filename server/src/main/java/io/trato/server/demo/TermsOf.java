package io.trato.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Terms in the words of the schema's TermsInput. */
record TermsOf(Map<String, Object> input) {

    /** @param amount a decimal */
    record Part(String title, String amount, LocalDate due) {}

    static TermsOf milestones(String scope, String currency, List<Part> parts) {
        return new TermsOf(Map.of(
                "scope",
                scope,
                "milestones",
                parts.stream()
                        .map(part -> Map.of(
                                "title", part.title(),
                                "amount", money(part.amount(), currency),
                                "due", part.due().toString()))
                        .toList()));
    }

    static TermsOf amount(String scope, String currency, String amount) {
        return new TermsOf(Map.of("scope", scope, "amount", money(amount, currency)));
    }

    static TermsOf stay(String scope, String currency, String amount, LocalDate arrival, int nights) {
        Map<String, Object> stay = Map.of(
                "arrival",
                arrival.toString(),
                "departure",
                arrival.plusDays(nights).toString(),
                "guests",
                2,
                "cancellation",
                "MODERATE");
        return new TermsOf(Map.of("scope", scope, "amount", money(amount, currency), "stay", stay));
    }

    private static Map<String, Object> money(String amount, String currency) {
        return Map.of("amount", amount, "currencyCode", currency);
    }
}
