package io.trato.command.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Files of the source's form, written for the test: rows that are right but for what the test says. */
public final class AirbnbRows {

    private final List<Map<String, String>> rows = new ArrayList<>();

    /** A row that is right. */
    public static Map<String, String> right(String id) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("listing_url", "https://stays.example/rooms/" + id);
        row.put("name", "Casa con jardín");
        row.put("description", "Junto al mar.");
        row.put("neighborhood_overview", "");
        row.put("picture_url", "https://pictures.example/" + id + ".jpg");
        row.put("neighbourhood_cleansed", "L'EIXAMPLE");
        row.put("latitude", "39.46359922641236");
        row.put("longitude", "-0.3743072971701622");
        row.put("property_type", "Entire rental unit");
        row.put("room_type", "Entire home/apt");
        row.put("accommodates", "4");
        row.put("bathrooms", "1.0");
        row.put("bathrooms_text", "1 bath");
        row.put("bedrooms", "2");
        row.put("beds", "3");
        row.put("amenities", "[\"Wifi\", \"Free washer \\u2013 In unit\"]");
        row.put("price", "$143.00");
        row.put("minimum_nights", "2");
        row.put("maximum_nights", "365");
        row.put("number_of_reviews", "9");
        row.put("review_scores_rating", "4.78");
        row.put("instant_bookable", "f");
        return row;
    }

    /** Adds a right row, but for these columns and their values by turns. */
    public AirbnbRows with(String id, String... columnsAndValues) {
        Map<String, String> row = right(id);
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row.put(columnsAndValues[i], columnsAndValues[i + 1]);
        }
        rows.add(row);
        return this;
    }

    public AirbnbRows with(long from, long to) {
        for (long id = from; id <= to; id++) {
            with(Long.toString(id));
        }
        return this;
    }

    public String text() {
        List<String> columns = List.copyOf(right("").keySet());
        return String.join(",", columns)
                + "\n"
                + rows.stream()
                        .map(row -> columns.stream()
                                .map(row::get)
                                .map(AirbnbRows::quoted)
                                .collect(Collectors.joining(",")))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining());
    }

    public Path in(Path folder) {
        return written(folder.resolve("listings.csv"), text().getBytes(StandardCharsets.UTF_8));
    }

    public static Path written(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** All but the last so many bytes. */
    public static byte[] truncated(byte[] bytes, int missing) {
        return Arrays.copyOf(bytes, bytes.length - missing);
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
