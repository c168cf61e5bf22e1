package io.trato.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.server.House;
import io.trato.server.People;
import io.trato.server.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A rental's nights through the whole program: said, quoted, agreed on, held, paid, and given back. */
class StayOverHttpTest {

    private static final LocalDate DAY = LocalDate.now().plusDays(60);

    private final Visitor host = Visitor.of(House.open()).registered("host@calendar.example.org", "PROVIDER");
    private final Visitor ana = Visitor.of(House.open()).registered("ana@calendar.example.org", "CLIENT");
    private final Visitor ben = Visitor.of(House.open()).registered("ben@calendar.example.org", "CLIENT");
    private final String listing = published();

    @Test
    void nightsFromTheCalendarToTheirGuestAndBack() {
        assertThat(calendar(ana).path("version").asInt()).isEqualTo(-1);
        say();
        assertQuoted();
        assertThat(code(offer(ana, 10, 12))).isEqualTo("NIGHTS_CLOSED");
        assertThat(code(offer(ana, 2, 3))).isEqualTo("NIGHTS_TOO_FEW");

        String anas = offer(ana, 2, 4).path("offer").path("id").asString();
        String bens = offer(ben, 3, 5).path("offer").path("id").asString();
        String job = accept(anas).path("job").path("id").asString();
        People.until(() -> booking(job).path("status").asString("").equals("HELD"));
        assertThat(accept(bens).path("userErrors").path(0).path("code").asString())
                .isEqualTo("NIGHTS_TAKEN");
        assertThat(obstacle(bens)).contains("noche del " + DAY.plusDays(3));
        assertThat(closure(3)).isEqualTo("HELD");

        String pay = "mutation($input: PayJobInput!) { payJob(input: $input) { userErrors { code } } }";
        assertThat(ana.mutate(pay, Map.of("jobId", job, "method", "sandbox-approved"))
                        .path("userErrors"))
                .isEmpty();
        People.until(() -> booking(job).path("status").asString("").equals("CONFIRMED"));
        People.until(() -> closure(3).equals("BOOKED"));
        assertThat(closure(4)).isEqualTo("BUFFER");
        assertThat(timeline(job)).contains("StayHeld", "StayConfirmed");

        assertThat(stays(host)).containsExactly(DAY.plusDays(2).toString());
        assertThat(stays(ana)).hasSize(1);
        assertThat(stays(ben)).isEmpty();

        String cancel = "mutation($input: CancelJobInput!) { cancelJob(input: $input) { userErrors { code } } }";
        assertThat(ana.mutate(cancel, Map.of("jobId", job, "reason", "A new date"))
                        .path("userErrors"))
                .isEmpty();
        People.until(() -> booking(job).path("status").asString("").equals("CANCELLED"));
        assertThat(accept(bens).path("userErrors")).isEmpty();
    }

    private void say() {
        Map<String, Object> rules = Map.of(
                "openOn",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"),
                "minimumNights",
                2,
                "maximumNights",
                14,
                "leadDays",
                1,
                "bufferNights",
                1,
                "nightly",
                money("100.00"));
        said("setCalendarRules", "SetCalendarRules", Map.of("listingId", listing, "rules", rules));
        said("closeDays", "CloseDays", days(10, 20));
        Map<String, Object> priced =
                Map.of("listingId", listing, "from", day(3), "until", day(4), "price", money("150.50"));
        JsonNode calendar = said("priceDays", "PriceDays", priced);
        assertThat(calendar.path("version").asInt()).isEqualTo(2);
        assertThat(code(ana.mutate(mutation("openDays", "OpenDays"), days(10, 20))))
                .isEqualTo("FORBIDDEN");
        assertThat(code(host.mutate(mutation("openDays", "OpenDays"), days(10, 10))))
                .isEqualTo("MALFORMED");
    }

    private void assertQuoted() {
        JsonNode quote = ask(ana, """
                        query($id: ID!, $arrival: Date!, $departure: Date!) { listing(id: $id) { calendar {
                          quote(arrival: $arrival, departure: $departure) {
                            count available total { amount currencyCode } each { night price { amount } }
                            obstacle { code message } } } } }""", Map.of("id", listing, "arrival", day(2), "departure", day(5)))
                .path("listing")
                .path("calendar")
                .path("quote");
        assertThat(quote.path("total").path("amount").asString()).isEqualTo("350.50");
        assertThat(quote.path("available").asBoolean()).isTrue();
        assertThat(quote.path("each")).hasSize(3);
        assertThat(closure(10)).isEqualTo("CLOSED");
        assertThat(closure(9)).isEmpty();
    }

    private JsonNode said(String mutation, String type, Map<String, ?> input) {
        JsonNode payload = host.mutate(mutation(mutation, type), input);
        assertThat(payload.path("userErrors")).as(mutation).isEmpty();
        return payload.path("calendar");
    }

    private static String mutation(String name, String type) {
        return "mutation($input: " + type + "Input!) { " + name
                + "(input: $input) { calendar { id version } userErrors { code } } }";
    }

    private JsonNode offer(Visitor guest, int arrival, int departure) {
        Map<String, Object> terms = Map.of(
                "scope",
                "Some nights",
                "amount",
                money("350.50"),
                "stay",
                Map.of("arrival", day(arrival), "departure", day(departure), "guests", 2, "cancellation", "FLEXIBLE"));
        return guest.mutate(
                "mutation($input: MakeOfferInput!) { makeOffer(input: $input) { offer { id } userErrors { code field } } }",
                Map.of("listingId", listing, "terms", terms));
    }

    private JsonNode accept(String offer) {
        return host.mutate(
                "mutation($input: AcceptOfferInput!) { acceptOffer(input: $input) { job { id } userErrors { code } } }",
                Map.of("offerId", offer, "revision", 1));
    }

    private String obstacle(String offer) {
        JsonNode actions = ask(
                        host.speaking("es"),
                        "query($id: ID!) { offer(id: $id) { availableActions { action obstacle { message } } } }",
                        Map.of("id", offer))
                .path("offer")
                .path("availableActions");
        for (JsonNode action : actions) {
            if (action.path("action").asString().equals("ACCEPT_OFFER")) {
                return action.path("obstacle").path("message").asString();
            }
        }
        return "";
    }

    private JsonNode booking(String job) {
        return ask(ana, "query($id: ID!) { job(id: $id) { booking { status heldUntil } } }", Map.of("id", job))
                .path("job")
                .path("booking");
    }

    private List<String> timeline(String job) {
        return ask(
                        ana,
                        "query($id: ID!) { job(id: $id) { timeline(first: 100) { edges { node { type } } } } }",
                        Map.of("id", job))
                .findValuesAsString("type");
    }

    /** When those arrive that the visitor is told of. */
    private List<String> stays(Visitor visitor) {
        return ask(visitor, """
                        query($id: ID!) { listing(id: $id) { calendar {
                          stays(first: 10, status: CONFIRMED) { edges { node { arrival } } } } } }""", Map.of("id", listing)).findValuesAsString("arrival");
    }

    private JsonNode calendar(Visitor visitor) {
        return ask(visitor, "query($id: ID!) { listing(id: $id) { calendar { id version } } }", Map.of("id", listing))
                .path("listing")
                .path("calendar");
    }

    /** Why a night is closed; empty when it is not. */
    private String closure(int offset) {
        return ask(Visitor.of(House.open()), """
                        query($id: ID!, $from: Date!, $until: Date!) {
                          listing(id: $id) { calendar { days(from: $from, until: $until) { date open closure } } } }""", Map.of("id", listing, "from", day(offset), "until", day(offset + 1)))
                .path("listing")
                .path("calendar")
                .path("days")
                .path(0)
                .path("closure")
                .asString("");
    }

    private String published() {
        Map<String, Object> content = Map.of(
                "title",
                "Loft",
                "description",
                "Near the sea",
                "category",
                "rental.entire-home",
                "location",
                Map.of("latitude", 39.47, "longitude", -0.37, "country", "ES", "timeZone", "Europe/Madrid"),
                "price",
                Map.of("money", money("95.00"), "unit", "NIGHT"));
        JsonNode payload = host.mutate(
                "mutation($input: DraftListingInput!) { draftListing(input: $input) { listing { id } userErrors { code } } }",
                Map.of("kind", "RENTAL", "content", content, "publish", true));
        return payload.path("listing").path("id").asString();
    }

    private static JsonNode ask(Visitor visitor, String document, Map<String, ?> variables) {
        JsonNode answer = visitor.ask(document, variables);
        assertThat(answer.path("errors")).as(answer.toString()).isEmpty();
        return answer.path("data");
    }

    private static String code(JsonNode payload) {
        return payload.path("userErrors").path(0).path("code").asString("");
    }

    private Map<String, Object> days(int from, int until) {
        return Map.of("listingId", listing, "from", day(from), "until", day(until));
    }

    private static String day(int offset) {
        return DAY.plusDays(offset).toString();
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currencyCode", "EUR");
    }
}
