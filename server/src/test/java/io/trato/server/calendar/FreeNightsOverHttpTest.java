package io.trato.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Ids;
import io.trato.contract.calendar.Booking;
import io.trato.contract.calendar.CalendarCommand;
import io.trato.contract.calendar.CalendarCommand.CancelStay;
import io.trato.contract.calendar.CalendarCommand.ConfirmStay;
import io.trato.contract.calendar.Nights;
import io.trato.server.House;
import io.trato.server.People;
import io.trato.server.Visitor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Searching by dates as front-ends do it. */
class FreeNightsOverHttpTest {

    private static final LocalDate ARRIVAL = LocalDate.now().plusDays(30);
    private static final String SEARCH = "query($filter: ListingFilter) { listings(first: 100, filter: $filter) {"
            + " edges { node { id } } facets { name counts { count } } } }";

    private final Visitor anybody = Visitor.of(House.open());

    @Test
    void aBookingMakesARentalVanishAndACancellationBringsItBack() {
        Visitor host = anybody.registered(Ids.fresh("u", 0) + "@free.example.org", "PROVIDER");
        String provider =
                host.ask("{ viewer { id } }", Map.of()).at("/data/viewer/id").asString();
        String rental = host.mutate(
                        "mutation($input: DraftListingInput!) { draftListing(input: $input) { listing { id } } }",
                        Map.of("kind", "RENTAL", "publish", true, "content", content()))
                .at("/listing/id")
                .asString();
        Nights nights = new Nights(ARRIVAL, ARRIVAL.plusDays(3));
        Booking booking = Booking.of(Ids.fresh(Ids.JOB, 1), "account-c", provider, nights);
        People.until(() -> found(host, provider, ARRIVAL, 3).contains(rental));

        send(new ConfirmStay(Ids.sibling(Ids.CALENDAR, rental), booking));
        People.until(() -> !found(host, provider, ARRIVAL, 3).contains(rental));
        assertThat(found(host, provider, ARRIVAL.plusDays(2), 4)).doesNotContain(rental);
        assertThat(found(host, provider, ARRIVAL.plusDays(3), 4))
                .as("half-open")
                .contains(rental);

        send(new CancelStay(Ids.sibling(Ids.CALENDAR, rental), booking));
        People.until(() -> found(host, provider, ARRIVAL, 3).contains(rental));
    }

    @ParameterizedTest
    @CsvSource({
        "2030-05-01, , availableTo, REQUIRED",
        ", 2030-05-01, availableFrom, REQUIRED",
        "2030-05-02, 2030-05-02, availableTo, MALFORMED",
        "2030-05-02, 2030-05-01, availableTo, MALFORMED",
        "2030-05-02, 2031-06-01, availableTo, TOO_LONG",
    })
    void whatAreNoNightsIsToldWithItsCode(String from, String to, String field, String code) {
        Map<String, Object> filter = new HashMap<>();
        filter.put("availableFrom", from);
        filter.put("availableTo", to);
        JsonNode extensions = anybody.ask(SEARCH, Map.of("filter", filter)).at("/errors/0/extensions");
        assertThat(extensions.path("code").asString()).isEqualTo("ARGUMENT_INVALID");
        assertThat(extensions.path("argument").toString()).contains(field);
        assertThat(extensions.path("reason").asString()).isEqualTo(code);
    }

    private static String found(Visitor host, String provider, LocalDate from, int nights) {
        JsonNode answer = host.ask(
                SEARCH,
                Map.of(
                        "filter",
                        Map.of(
                                "providerId",
                                provider,
                                "availableFrom",
                                from.toString(),
                                "availableTo",
                                from.plusDays(nights).toString())));
        assertThat(answer.path("errors")).as(answer.toString()).isEmpty();
        return answer.at("/data/listings/edges").toString();
    }

    private static void send(CalendarCommand command) {
        new People(House.open()).send(People.SYSTEM, command);
    }

    private static Map<String, Object> content() {
        return Map.of(
                "title",
                "By the river",
                "description",
                "With a boat",
                "category",
                "rental.entire-home",
                "location",
                Map.of("latitude", 39.47, "longitude", -0.37, "country", "ES", "timeZone", "Europe/Madrid"),
                "price",
                Map.of("money", Map.of("amount", "90.00", "currencyCode", "EUR"), "unit", "NIGHT"));
    }
}
