package io.trato.server.badinput;

import static io.trato.server.badinput.BadInput.but;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.MetadataKeys;
import io.trato.server.House;
import io.trato.server.Visitor;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What is wrong gets its code and its sentence in three languages, and the log holds nothing of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final Map<String, Object> PLACE =
            Map.of("latitude", 39.47, "longitude", -0.38, "country", "ES", "timeZone", "Europe/Madrid");
    private static final Map<String, Object> CONTENT = Map.of(
            "title", "Piso con terraza",
            "description", "Cerca del mar.",
            "category", "rental.entire-home",
            "location", PLACE,
            "price", price("80.00", "EUR"));

    private final House house = House.open();
    private Visitor host;
    private Visitor guest;
    private String hostId;
    private String guestId;
    private String listingId;

    @BeforeAll
    void aHostAGuestAndAListing() {
        host = Visitor.of(house).registered("bad-input-host@example.org", "PROVIDER");
        guest = Visitor.of(house).registered("bad-input-guest@example.org", "CLIENT");
        hostId = id(host);
        guestId = id(guest);
        listingId = send(host, "draftListing", "listing { id }", draft(CONTENT, "the first"))
                .path("data")
                .path("draftListing")
                .path("listing")
                .path("id")
                .asString();
    }

    Stream<BadInput> hosts() {
        return Stream.of(
                wrong("a number for a title", but(CONTENT, "title", 7), "GRAPHQL_VALIDATION_FAILED"),
                wrong("a field that there is not", but(CONTENT, "colour", "red"), "GRAPHQL_VALIDATION_FAILED"),
                wrong("no title", but(CONTENT, "title", null), "LISTING_INCOMPLETE"),
                wrong("an empty title", but(CONTENT, "title", "  "), "REQUIRED"),
                wrong("an endless title", but(CONTENT, "title", "a".repeat(141)), "TOO_LONG"),
                wrong(
                        "a description in HTML",
                        but(CONTENT, "description", "<img src=x onerror=alert(1)>"),
                        "MARKUP_NOT_ALLOWED"),
                wrong("no such category", but(CONTENT, "category", "rental.castle"), "CATEGORY_UNKNOWN"),
                wrong("a price that is none", but(CONTENT, "price", price("eighty", "EUR")), "AMOUNT_INVALID"),
                wrong(
                        "a price with too many decimals",
                        but(CONTENT, "price", price("80.001", "EUR")),
                        "AMOUNT_INVALID"),
                wrong("a price of nothing", but(CONTENT, "price", price("0.00", "EUR")), "AMOUNT_INVALID"),
                wrong("a currency that is none", but(CONTENT, "price", price("80.00", "ZZZ")), "CURRENCY_UNKNOWN"),
                wrong("north of the pole", but(CONTENT, "location", but(PLACE, "latitude", 91)), "MALFORMED"),
                BadInput.of(
                        "a key that was used for something else",
                        "draftListing",
                        draft(but(CONTENT, "title", "Otro piso"), "the first"),
                        "IDEMPOTENCY_KEY_REUSED"),
                BadInput.of(
                        "an unknown id",
                        "pauseListing",
                        Map.of("listingId", "listing-00000000-0000-7000-8000-000000000000"),
                        "NOT_FOUND"),
                BadInput.of(
                        "a stale version",
                        "pauseListing",
                        Map.of("listingId", listingId, "expectedVersion", 40),
                        "VERSION_CONFLICT"),
                BadInput.of("no listing", "pauseListing", Map.of(), "GRAPHQL_VALIDATION_FAILED"));
    }

    Stream<BadInput> guests() {
        return Stream.of(
                BadInput.of("less than the least", "makeOffer", offer("99.99", "EUR"), "AMOUNT_BELOW_MINIMUM"),
                BadInput.of("another currency", "makeOffer", offer("200.00", "USD"), "CURRENCY_MISMATCH"),
                BadInput.of("less than nothing", "makeOffer", offer("-200.00", "EUR"), "AMOUNT_INVALID"),
                BadInput.of(
                        "a stay without nights",
                        "makeOffer",
                        offer("200.00", "EUR", "2026-12-05", "2026-12-05"),
                        "MALFORMED"),
                BadInput.of(
                        "the thirtieth of February",
                        "makeOffer",
                        offer("200.00", "EUR", "2027-02-27", "2027-02-30"),
                        "GRAPHQL_VALIDATION_FAILED"),
                BadInput.of("somebody else's listing", "pauseListing", Map.of("listingId", listingId), "FORBIDDEN"));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aHostIsToldWhatIsWrong(BadInput input) {
        isRefused(host, hostId, input);
    }

    @ParameterizedTest
    @MethodSource("guests")
    void aGuestIsToldWhatIsWrong(BadInput input) {
        isRefused(guest, guestId, input);
    }

    private void isRefused(Visitor visitor, String accountId, BadInput input) {
        long before = house.log().head();
        Set<String> sentences = new HashSet<>();
        for (String language : List.of("es", "pt", "en")) {
            JsonNode answer = send(visitor.speaking(language), input.mutation(), "version", input.input());
            JsonNode above = answer.path("errors").path(0);
            JsonNode refusal = above.isMissingNode()
                    ? answer.path("data")
                            .path(input.mutation())
                            .path("userErrors")
                            .path(0)
                    : above;

            assertThat(refusal.path("extensions")
                            .path("code")
                            .asString(refusal.path("code").asString("")))
                    .as("%s in %s: %s", input, language, answer)
                    .isEqualTo(input.code());
            sentences.add(refusal.path("message").asString(""));
        }
        assertThat(sentences).as("a sentence for each language").hasSize(3).doesNotContain("");
        assertThat(house.log().read(before, 1000))
                .noneMatch(event -> accountId.equals(event.metadata().get(MetadataKeys.ACTOR)));
    }

    private static BadInput wrong(String what, Map<String, ?> content, String code) {
        return BadInput.of(what, "draftListing", draft(content, null), code);
    }

    private static Map<String, Object> draft(Map<String, ?> content, String key) {
        return but(Map.of("kind", "RENTAL", "publish", true, "content", content), "idempotencyKey", key);
    }

    private Map<String, Object> offer(String amount, String currency) {
        return offer(amount, currency, "2026-12-05", "2026-12-09");
    }

    private Map<String, Object> offer(String amount, String currency, String arrival, String departure) {
        Map<String, Object> stay =
                Map.of("arrival", arrival, "departure", departure, "guests", 2, "cancellation", "FLEXIBLE");
        return Map.of(
                "listingId",
                listingId,
                "terms",
                Map.of(
                        "scope",
                        "Unas noches.",
                        "amount",
                        Map.of("amount", amount, "currencyCode", currency),
                        "stay",
                        stay));
    }

    private static Map<String, Object> price(String amount, String currency) {
        return Map.of("unit", "NIGHT", "money", Map.of("amount", amount, "currencyCode", currency));
    }

    private static String id(Visitor visitor) {
        return visitor.ask("{ viewer { id } }", Map.of())
                .path("data")
                .path("viewer")
                .path("id")
                .asString();
    }

    private static JsonNode send(Visitor visitor, String mutation, String selection, Map<String, ?> input) {
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        return visitor.ask(
                "mutation($input: %sInput!) { %s(input: $input) { %s userErrors { code message } } }"
                        .formatted(type, mutation, selection),
                Map.of("input", input));
    }
}
