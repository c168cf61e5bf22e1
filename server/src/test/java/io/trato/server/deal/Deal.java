package io.trato.server.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Ids;
import io.trato.server.House;
import io.trato.server.People;
import io.trato.server.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Two who have agreed, an operator who looks on, and their job, all over GraphQL as front-ends do it. */
final class Deal {

    final Visitor client = account("CLIENT");
    final Visitor provider = account("PROVIDER");
    final String job;

    /** One for all: who signs in too often is throttled. */
    private static final class Operator {
        static final Visitor SIGNED_IN = Visitor.of(House.open()).signedIn(House.OPERATOR);
    }

    private Deal(Map<String, ?> content, Map<String, ?> terms) {
        String listing = said(provider, "draftListing", "listing { id }", content)
                .path("listing")
                .path("id")
                .asString();
        String offer = said(client, "makeOffer", "offer { id }", Map.of("listingId", listing, "terms", terms))
                .path("offer")
                .path("id")
                .asString();
        job = said(provider, "acceptOffer", "job { id }", Map.of("offerId", offer, "revision", 1))
                .path("job")
                .path("id")
                .asString();
    }

    /** A house for 300.00 EUR, to be paid in two parts of 200.00 and 100.00, and paid. */
    static Deal inTwoParts() {
        return inTwoParts("sandbox-approved");
    }

    /** The same, paid by another method of the sandbox's. */
    static Deal inTwoParts(String method) {
        Deal deal = unpaid();
        deal.pay(method);
        return deal;
    }

    /** The same before anybody has paid. */
    static Deal unpaid() {
        return new Deal(
                content("SALE", "sale.house", "SALE"),
                Map.of(
                        "scope",
                        "The house and its garden",
                        "milestones",
                        List.of(
                                Map.of("title", "House", "amount", money("200.00")),
                                Map.of("title", "Garden", "amount", money("100.00")))));
    }

    /** Two nights for 200.00 EUR in three days, under the moderate policy, and paid. */
    static Deal ofTwoNights() {
        LocalDate arrival = LocalDate.now().plusDays(3);
        Deal deal = new Deal(
                content("RENTAL", "rental.entire-home", "NIGHT"),
                Map.of(
                        "scope",
                        "Two nights",
                        "amount",
                        money("200.00"),
                        "stay",
                        Map.of(
                                "arrival",
                                arrival.toString(),
                                "departure",
                                arrival.plusDays(2).toString(),
                                "guests",
                                2,
                                "cancellation",
                                "MODERATE")));
        deal.pay("sandbox-approved");
        return deal;
    }

    private void pay(String method) {
        begin(method);
        until("status", "IN_PROGRESS");
    }

    /** Begins to pay, whatever comes of it. */
    void begin(String method) {
        People.until(() -> code(mutate(client, "payJob", "job { id }", Map.of("jobId", job, "method", method)))
                .isEmpty());
    }

    static Visitor operator() {
        return Operator.SIGNED_IN;
    }

    /** Waits until the job reads so. */
    void until(String field, String value) {
        People.until(() -> job(client, field).path(field).asString("").equals(value));
    }

    JsonNode escrow(String fields) {
        return job(client, "escrow { " + fields + " }").path("escrow");
    }

    JsonNode job(Visitor visitor, String fields) {
        return ask(visitor, "query($id: ID!) { job(id: $id) { " + fields + " } }", Map.of("id", job))
                .path("job");
    }

    JsonNode wallet() {
        return ask(
                        provider,
                        "{ wallets { id pending { amount } available { amount } paying { amount } owed { amount } } }",
                        Map.of())
                .path("wallets")
                .path(0);
    }

    String escrowId() {
        return Ids.sibling(Ids.ESCROW, job);
    }

    /** What may be done to the job: the obstacle's code for each action, empty where there is none. */
    Map<String, String> actions(Visitor visitor) {
        return actions(
                job(visitor, "availableActions { action obstacle { code } }").path("availableActions"));
    }

    /** The same of a milestone, counted from 1. */
    Map<String, String> actions(Visitor visitor, int milestone) {
        return actions(job(visitor, "milestones { availableActions { action obstacle { code } } }")
                .path("milestones")
                .path(milestone - 1)
                .path("availableActions"));
    }

    private static Map<String, String> actions(JsonNode available) {
        Map<String, String> actions = new TreeMap<>();
        available.forEach(action -> actions.put(
                action.path("action").asString(),
                action.path("obstacle").path("code").asString("")));
        return actions;
    }

    static JsonNode said(Visitor visitor, String mutation, String fields, Map<String, ?> input) {
        JsonNode payload = mutate(visitor, mutation, fields, input);
        assertThat(payload.path("userErrors")).as(mutation + payload).isEmpty();
        return payload;
    }

    /** The code that a mutation is refused with. */
    static String refused(Visitor visitor, String mutation, Map<String, ?> input) {
        return code(mutate(visitor, mutation, "position", input));
    }

    static JsonNode mutate(Visitor visitor, String mutation, String fields, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        return ask(
                        visitor,
                        "mutation($input: " + type + "!) { " + mutation + "(input: $input) { " + fields
                                + " userErrors { code field message } } }",
                        Map.of("input", input))
                .path(mutation);
    }

    static JsonNode ask(Visitor visitor, String document, Map<String, ?> variables) {
        JsonNode answer = visitor.ask(document, variables);
        assertThat(answer.path("errors")).as(answer.toString()).isEmpty();
        return answer.path("data");
    }

    static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currencyCode", "EUR");
    }

    private static String code(JsonNode payload) {
        return payload.path("userErrors").path(0).path("code").asString("");
    }

    private static Map<String, Object> content(String kind, String category, String unit) {
        Map<String, Object> content = Map.of(
                "title",
                "By the sea",
                "description",
                "With a view",
                "category",
                category,
                "location",
                Map.of("latitude", 39.47, "longitude", -0.37, "country", "ES", "timeZone", "Europe/Madrid"),
                "price",
                Map.of("money", money("300.00"), "unit", unit));
        return Map.of("kind", kind, "content", content, "publish", true);
    }

    private static Visitor account(String role) {
        return Visitor.of(House.open()).registered(Ids.fresh("u", 0) + "@deal.example.org", role);
    }
}
