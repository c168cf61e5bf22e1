package io.trato.server.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** A file of invented stays in Valencia, in the form of Inside Airbnb's listings; the same in every repetition. */
final class StaysFile {

    static final int STAYS = 400;

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
            csv.writeRecord(row(1).keySet());
            for (int id = 1; id <= STAYS; id++) {
                csv.writeRecord(row(id).values());
            }
        }
    }

    /** The cells by their columns, in the file's order. */
    private static Map<String, String> row(int id) {
        Random chance = new Random(id);
        String quarter = StayWords.any(chance, QUARTERS);
        StayWords words = StayWords.any(chance, List.of(StayWords.values()));
        boolean whole = chance.nextInt(3) > 0;
        int bedrooms = 1 + chance.nextInt(whole ? 4 : 1);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", Integer.toString(id));
        row.put("name", words.title(chance, quarter));
        row.put("description", words.description(chance));
        row.put("picture_url", "");
        row.put("neighbourhood_cleansed", quarter);
        row.put("latitude", degrees(39.44 + chance.nextInt(60) / 1000.0));
        row.put("longitude", degrees(-0.41 + chance.nextInt(80) / 1000.0));
        row.put("property_type", whole ? "Entire rental unit" : "Private room in home");
        row.put("room_type", whole ? "Entire home/apt" : "Private room");
        row.put("accommodates", Integer.toString(2 * bedrooms));
        row.put("bathrooms_text", bedrooms > 2 ? "2 baths" : "1 bath");
        row.put("bedrooms", Integer.toString(bedrooms));
        row.put("beds", Integer.toString(bedrooms + chance.nextInt(2)));
        row.put(
                "amenities",
                JsonMapper.shared().writeValueAsString(AMENITIES.subList(0, 3 + chance.nextInt(AMENITIES.size() - 3))));
        row.put("price", "$%d.00".formatted(25 + chance.nextInt(60) + 20 * bedrooms));
        row.put("minimum_nights", Integer.toString(1 + chance.nextInt(3)));
        row.put("maximum_nights", "365");
        row.put("number_of_reviews", Integer.toString(chance.nextInt(200)));
        row.put("review_scores_rating", String.format(Locale.ROOT, "%.2f", 4 + chance.nextInt(100) / 100.0));
        row.put("instant_bookable", chance.nextBoolean() ? "t" : "f");
        return row;
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
