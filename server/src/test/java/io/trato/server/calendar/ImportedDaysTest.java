package io.trato.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Ids;
import io.trato.server.House;
import io.trato.server.Visitor;
import io.trato.server.client.GraphQlClient;
import io.trato.server.client.ListingImport;
import io.trato.server.client.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A city's days come in after its listings, as staged uploads, and everybody sees them. */
class ImportedDaysTest {

    private static final String EMAIL = "importer@calendar.example.org";
    private static final String LISTINGS = """
            id,name,description,picture_url,neighbourhood_cleansed,latitude,longitude,property_type,room_type,accommodates,\
            bathrooms_text,bedrooms,beds,amenities,price,minimum_nights,maximum_nights,number_of_reviews,\
            review_scores_rating,instant_bookable
            15526,Casa,Città alta.,https://pictures.example/1.jpg,Bergamo,45.70,9.66,Entire home,Entire home/apt,2,\
            1 bath,1,1,[],$80.00,1,30,0,,f
            """;
    private static final String DAYS = """
            listing_id,date,available,price,adjusted_price,minimum_nights,maximum_nights
            15526,2031-06-28,f,,,5,1125
            15526,2031-06-29,t,$95.50,,5,1125
            15526,2031-06-30,t,,,5,1125
            99999,2031-06-30,t,,,5,1125
            """;

    @TempDir
    Path folder;

    @Test
    void theDaysOfImportedListings() throws IOException {
        Visitor.of(House.open()).registered(EMAIL, "PROVIDER");
        Session session = Session.of(GraphQlClient.of(House.open().url()), EMAIL, House.PASSWORD);
        assertThat(imported(session, "listings.csv", LISTINGS, "AIRBNB")
                        .path("created")
                        .asLong())
                .isEqualTo(1);

        JsonNode task = imported(session, "days.csv", DAYS, "AIRBNB_CALENDAR");

        assertThat(task.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(task.path("created").asLong()).isEqualTo(3);
        assertThat(task.path("refusals").path(0).path("line").asLong()).isEqualTo(5);
        assertThat(task.path("refusals").path(0).path("code").asString()).isEqualTo("NOT_FOUND");
        String listing = Ids.derived(Ids.LISTING, "airbnb:" + session.accountId() + ":15526");
        JsonNode days = session.ask("""
                        query($id: ID!) { listing(id: $id) { calendar {
                          version days(from: "2031-06-28", until: "2031-07-02") {
                            closure minimumNights price { amount } } } } }""", Map.of("id", listing))
                .path("listing")
                .path("calendar")
                .path("days");
        assertThat(days.path(0).path("closure").asString("")).isEqualTo("CLOSED");
        assertThat(days.path(1).path("closure").asString("")).isEmpty();
        assertThat(days.path(1).path("price").path("amount").asString()).isEqualTo("95.50");
        assertThat(days.path(2).path("price").path("amount").asString()).isEqualTo("80.00");
        assertThat(days.path(2).path("minimumNights").asInt()).isEqualTo(5);
        assertThat(days.path(3).path("minimumNights").asInt()).isEqualTo(1);

        JsonNode again = imported(session, "days.csv", DAYS, "AIRBNB_CALENDAR");
        assertThat(again.path("created").asLong()).isZero();
        assertThat(again.path("unchanged").asLong()).isEqualTo(3);
    }

    private JsonNode imported(Session session, String name, String text, String format) throws IOException {
        return new ListingImport(session)
                .run(Files.writeString(folder.resolve(name), text), format, _ -> {})
                .task();
    }
}
