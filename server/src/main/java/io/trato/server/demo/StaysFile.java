package io.trato.server.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** A file of invented stays in Valencia, in the form of Inside Airbnb's listings; the same in every repetition. */
final class StaysFile {

    static final int STAYS = 400;

    private static final String[] COLUMNS = {
        "id",
        "name",
        "description",
        "neighborhood_overview",
        "picture_url",
        "neighbourhood_cleansed",
        "latitude",
        "longitude",
        "property_type",
        "room_type",
        "accommodates",
        "bathrooms_text",
        "bedrooms",
        "beds",
        "amenities",
        "price",
        "minimum_nights",
        "maximum_nights",
        "number_of_reviews",
        "review_scores_rating",
        "instant_bookable"
    };

    private static final List<String> QUARTERS =
            List.of("Russafa", "El Carme", "Benimaclet", "El Cabanyal", "Patraix", "La Saïdia", "Campanar");
    private static final List<String> AMENITIES = List.of(
            "Wifi",
            "Kitchen",
            "Elevator",
            "Heating",
            "Air conditioning",
            "Washer",
            "Balcony",
            "Hair dryer",
            "Iron",
            "TV",
            "Crib");

    private StaysFile() {}

    static void write(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(COLUMNS);
            for (int id = 1; id <= STAYS; id++) {
                csv.writeRecord(row(id, new Random(id)));
            }
        }
    }

    private static String[] row(int id, Random chance) {
        String quarter = StayWords.any(chance, QUARTERS);
        StayWords words = StayWords.any(chance, List.of(StayWords.values()));
        boolean whole = chance.nextInt(3) > 0;
        int bedrooms = 1 + chance.nextInt(whole ? 4 : 1);
        return new String[] {
            Integer.toString(id),
            words.title(chance, quarter),
            words.description(chance),
            "",
            "",
            quarter,
            degrees(39.44 + chance.nextInt(60) / 1000.0),
            degrees(-0.41 + chance.nextInt(80) / 1000.0),
            whole ? "Entire rental unit" : "Private room in home",
            whole ? "Entire home/apt" : "Private room",
            Integer.toString(2 * bedrooms),
            bedrooms > 2 ? "2 baths" : "1 bath",
            Integer.toString(bedrooms),
            Integer.toString(bedrooms + chance.nextInt(2)),
            JsonMapper.shared().writeValueAsString(AMENITIES.subList(0, 3 + chance.nextInt(AMENITIES.size() - 3))),
            "$%d.00".formatted(25 + chance.nextInt(60) + 20 * bedrooms),
            Integer.toString(1 + chance.nextInt(3)),
            "365",
            Integer.toString(chance.nextInt(200)),
            String.format(Locale.ROOT, "%.2f", 4 + chance.nextInt(100) / 100.0),
            chance.nextBoolean() ? "t" : "f"
        };
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
