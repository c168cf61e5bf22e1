package io.trato.command.importing.airbnb;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.importing.AirbnbRows;
import io.trato.command.importing.MappedRow;
import io.trato.command.importing.Market;
import io.trato.command.importing.csv.CsvRead.Row;
import io.trato.command.importing.csv.Header;
import io.trato.contract.listing.Attribute;
import io.trato.contract.listing.Image;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.Location;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import io.trato.contract.task.BackgroundTask.RowRefusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AirbnbFormatTest {

    private static final Market SANTIAGO =
            new Market("Metropolitana", "CL", "America/Santiago", "CLP", -33.7, -70.9, -33.2, -70.4);

    private final AirbnbFormat format = new AirbnbFormat(List.of(SANTIAGO, Market.VALENCIA, Market.BERGAMO));

    @Test
    void takesOverEverythingThatARowSaysOfThePlace() {
        MappedRow.Mapped mapped = (MappedRow.Mapped) map();

        assertThat(mapped.externalId()).isEqualTo("1376799804383433490");
        assertThat(mapped.kind()).isEqualTo(ListingKind.RENTAL);
        assertThat(mapped.content())
                .isEqualTo(new ListingContent(
                        "Casa con jardín",
                        "Junto al mar.",
                        "rental.entire-home",
                        new Location(
                                39.46359922641236,
                                -0.3743072971701622,
                                null,
                                "L'Eixample",
                                "Comunitat Valenciana",
                                "ES",
                                "Europe/Madrid"),
                        new Price(14_300, "EUR", PriceUnit.NIGHT),
                        List.of(
                                number("guests", "4"),
                                number("bedrooms", "2"),
                                number("beds", "3"),
                                number("bathrooms", "1"),
                                number("minimum_nights", "2"),
                                number("maximum_nights", "365"),
                                number("rating", "4.78"),
                                number("reviews", "9"),
                                Attribute.flag("instant_booking", false),
                                Attribute.text("property_type", "Entire rental unit"),
                                Attribute.choices("amenities", List.of("Wifi", "Free washer – In unit"))),
                        List.of(new Image("https://pictures.example/1376799804383433490.jpg", "Casa con jardín")),
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$1,097.00 | 109700 | NIGHT",
                "$8.00 | 800 | NIGHT",
                "$10,010.00 | 1001000 | NIGHT",
                "97.5 | 9750 | NIGHT",
                "'' | 0 | QUOTE"
            })
    void readsAPriceToTheCentAndAsksForOneThatIsMissing(String price, long minor, PriceUnit unit) {
        assertThat(content("price", price).price()).isEqualTo(new Price(minor, "EUR", unit));
    }

    @Test
    void readsAPriceInTheCurrencyOfItsMarket() {
        assertThat(content("latitude", "-33.45", "longitude", "-70.66", "price", "$45,000.00")
                        .price())
                .isEqualTo(new Price(45_000, "CLP", PriceUnit.NIGHT));
    }

    @ParameterizedTest
    @CsvSource({"45.69,9.67,IT,Europe/Rome", "39.28,-0.28,ES,Europe/Madrid"})
    void knowsCountryAndTimeZoneByTheMarket(String latitude, String longitude, String country, String zone) {
        Location location =
                content("latitude", latitude, "longitude", longitude).location();

        assertThat(location.country()).isEqualTo(country);
        assertThat(location.timeZone()).isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Junto al mar.<br />A 5 min.<br><br>Bienvenidos | 'Junto al mar.\nA 5 min.\n\nBienvenidos'",
                "<b>El espacio</b><br />sol &amp; mar | 'El espacio\nsol & mar'",
                "<p>Uno</p><p>Dos</p> | 'Uno\n\nDos'",
                "Amor <3 y < 130kg | Amor <3 y < 130kg",
                "Fin <br | Fin",
                "&lt;script&gt;alert(1)&lt;/script&gt; hola | alert(1) hola",
                "<script>alert(1)</script>hola | hola",
                "<<b>b>hola | hola"
            })
    void showsADescriptionAsAReaderWouldSeeIt(String html, String text) {
        assertThat(content("description", html).description()).isEqualTo(text);
    }

    @Test
    void neverLetsMarkupOrTheUnstorableThrough() {
        ListingContent content = content(
                "name", "<i>Casa</i>\u0000 &lt;b&gt;azul",
                "description", "<<i>b>x<</i>/b>&lt;img src=x&gt;",
                "amenities", "[\"\\ud800Wifi\", \"<b>TV</b>\"]");

        assertThat(content.title()).isEqualTo("Casa azul");
        assertThat(content.description()).doesNotContainPattern("<[A-Za-z!/?][^<>]*>");
        assertThat(content.attributes()).contains(Attribute.choices("amenities", List.of("Wifi", "TV")));
    }

    @Test
    void fillsUpWhatIsTooShortToPublishWithTheRowsOwnWords() {
        ListingContent content = content("name", ".", "description", "");

        assertThat(content.title()).isEqualTo(". – Entire rental unit, L'Eixample");
        assertThat(content.description()).contains("Entire rental unit, L'Eixample");
        assertThat(content("description", "", "neighborhood_overview", "Cerca de todo")
                        .description())
                .isEqualTo("Cerca de todo");
    }

    @Test
    void shortensAfterAWholeWordAndNeverInsideACharacter() {
        assertThat(content("name", "palabra ".repeat(30)).title())
                .hasSizeLessThanOrEqualTo(140)
                .endsWith("palabra…");
        assertThat(content("name", "🏖".repeat(100)).title())
                .hasSizeLessThanOrEqualTo(140)
                .endsWith("🏖…");
        assertThat(content("description", "palabra ".repeat(9_000)).description())
                .hasSizeLessThanOrEqualTo(10_000)
                .endsWith("palabra…");
    }

    @Test
    void keepsAmenitiesWithinTheDomainsBounds() {
        String many = IntStream.range(0, 300)
                .mapToObj(i -> "\"amenity " + i + "\"")
                .toList()
                .toString();
        String same = "[\"" + "very ".repeat(40) + "long\", \"TV\", \"TV\"]";

        assertThat(amenities(many)).hasSize(200);
        assertThat(amenities(same))
                .hasSize(2)
                .allSatisfy(amenity -> assertThat(amenity.length()).isLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @CsvSource({"1.5 shared baths,1.5", "Half-bath,0.5", "Private half-bath,0.5", "0 baths,0", "2 baths,2"})
    void readsBathroomsFromWordsWhenThereIsNoNumber(String words, String count) {
        assertThat(content("bathrooms", "", "bathrooms_text", words).attributes())
                .contains(number("bathrooms", count));
    }

    @Test
    void leavesOutWhatIsNotSaid() {
        assertThat(content("bedrooms", "", "review_scores_rating", "", "maximum_nights", "2147483647")
                        .attributes())
                .extracting(Attribute::name)
                .doesNotContain("bedrooms", "rating", "maximum_nights")
                .contains("guests");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | '' | REQUIRED",
                "id | 1.37679980438343E+18 | MALFORMED",
                "name | '' | REQUIRED",
                "name | <br /> | REQUIRED",
                "latitude | '' | REQUIRED",
                "latitude | 91 | MALFORMED",
                "latitude | NaN | MALFORMED",
                "latitude | 0.0 | MALFORMED",
                "longitude | west | MALFORMED",
                "price | ask me | AMOUNT_INVALID",
                "price | $0.00 | AMOUNT_INVALID",
                "price | -$5.00 | AMOUNT_INVALID",
                "price | $1.097,00 | AMOUNT_INVALID",
                "price | $12.345 | AMOUNT_INVALID",
                "room_type | Castle | CATEGORY_UNKNOWN",
                "accommodates | four | MALFORMED",
                "accommodates | -4 | MALFORMED",
                "review_scores_rating | 47.8 | MALFORMED",
                "instant_bookable | maybe | MALFORMED",
                "amenities | [Wifi | MALFORMED",
                "amenities | null | MALFORMED",
                "picture_url | javascript:alert(1) | MALFORMED"
            })
    void reportsAWrongCellAndGuessesNothing(String column, String value, String code) {
        RowRefusal refusal = ((MappedRow.Refused) map(column, value)).refusal();

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo(column);
        assertThat(refusal.line()).isEqualTo(7);
        assertThat(refusal.detail()).isNotBlank().doesNotContain(value.isEmpty() ? "\u0000" : value);
    }

    @Test
    void refusesAPriceFinerThanItsCurrency() {
        MappedRow row = map("latitude", "-33.45", "longitude", "-70.66", "price", "$45,000.50");

        assertThat(((MappedRow.Refused) row).refusal().code()).isEqualTo("AMOUNT_INVALID");
    }

    @Test
    void reportsARowOfAnotherWidthThanTheHeader() {
        Map<String, String> right = AirbnbRows.right("1");
        List<String> cells = new ArrayList<>(right.values());
        cells.removeLast();

        MappedRow row = format.map(header(right), new Row(3, cells));

        assertThat(((MappedRow.Refused) row).refusal())
                .isEqualTo(new RowRefusal(3, "MALFORMED", "", "22 cells where the header has 23"));
    }

    private MappedRow map(String... columnsAndValues) {
        Map<String, String> row = AirbnbRows.right("1376799804383433490");
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row.put(columnsAndValues[i], columnsAndValues[i + 1]);
        }
        return format.map(header(row), new Row(7, List.copyOf(row.values())));
    }

    private ListingContent content(String... columnsAndValues) {
        return ((MappedRow.Mapped) map(columnsAndValues)).content();
    }

    private List<String> amenities(String json) {
        return content("amenities", json).attributes().stream()
                .filter(attribute -> attribute.name().equals("amenities"))
                .map(Attribute::choices)
                .findFirst()
                .orElse(Collections.emptyList());
    }

    private static Header header(Map<String, String> row) {
        return new Header(new Row(1, List.copyOf(row.keySet())));
    }

    private static Attribute number(String name, String value) {
        return Attribute.number(name, new BigDecimal(value));
    }
}
