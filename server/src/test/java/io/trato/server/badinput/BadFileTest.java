package io.trato.server.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.MetadataKeys;
import io.trato.server.House;
import io.trato.server.Visitor;
import io.trato.server.client.GraphQlClient;
import io.trato.server.client.ListingImport;
import io.trato.server.client.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files that are broken, sent as a client sends them: the import says what is wrong, and the log holds nothing of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadFileTest {

    private static final String EMAIL = "bad-file@example.org";
    private static final String HEADER = "id,name,description,picture_url,neighbourhood_cleansed,latitude,longitude,"
            + "property_type,room_type,accommodates,bathrooms_text,bedrooms,beds,amenities,price,minimum_nights,"
            + "maximum_nights,number_of_reviews,review_scores_rating,instant_bookable\n";
    private static final String ROW = "%s,Casa,Junto al mar.,https://pictures.example/1.jpg,RUSSAFA,39.46,-0.37,"
            + "Entire rental unit,Entire home/apt,2,1 bath,1,1,[],%s,1,30,0,,f\n";

    private final House house = House.open();
    private Session session;

    @TempDir
    Path folder;

    @BeforeAll
    void aProvider() {
        Visitor.of(house).registered(EMAIL, "PROVIDER");
        session = Session.of(GraphQlClient.of(house.url()), EMAIL, House.PASSWORD);
    }

    @Test
    void aQuoteThatIsNeverClosed() throws IOException {
        JsonNode task = imported("quote.csv", (HEADER + "1,\"Casa,Junto al mar.\n").getBytes(StandardCharsets.UTF_8));

        assertThat(task.path("state").asString()).isEqualTo("FAILED");
        assertThat(task.path("error").asString()).isEqualTo("FILE_UNREADABLE");
    }

    @Test
    void aGzipThatBreaksOff() throws IOException {
        byte[] whole = gzip(HEADER);
        JsonNode task = imported("broken.csv.gz", Arrays.copyOf(whole, whole.length - 12));

        assertThat(task.path("state").asString()).isEqualTo("FAILED");
        assertThat(task.path("error").asString()).isEqualTo("FILE_UNREADABLE");
    }

    @Test
    void aPriceThatIsNone() throws IOException {
        JsonNode task = imported("price.csv", (HEADER + ROW.formatted("7", "cheap")).getBytes(StandardCharsets.UTF_8));

        assertThat(task.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(task.path("created").asLong()).isZero();
        JsonNode refusal = task.path("refusals").path(0);
        assertThat(refusal.path("line").asLong()).isEqualTo(2);
        assertThat(refusal.path("code").asString()).isEqualTo("AMOUNT_INVALID");
        assertThat(refusal.path("message").asString()).isNotBlank();
    }

    private JsonNode imported(String name, byte[] content) throws IOException {
        long before = house.log().head();
        JsonNode task = new ListingImport(session)
                .run(Files.write(folder.resolve(name), content), "AIRBNB", _ -> {})
                .task();
        assertThat(house.log().read(before, 1000))
                .noneMatch(event -> session.accountId().equals(event.metadata().get(MetadataKeys.ACTOR)));
        return task;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
