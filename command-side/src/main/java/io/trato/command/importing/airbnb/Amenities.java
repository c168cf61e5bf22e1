package io.trato.command.importing.airbnb;

import io.trato.contract.RefusalCode;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a place has: a JSON list inside a cell, without repetitions and within the domain's bounds. */
final class Amenities {

    private static final int MOST = 200;
    private static final int LONGEST = 100;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    private Amenities() {}

    static List<String> of(Cells cells) {
        String text = cells.text("amenities");
        if (text.isEmpty()) {
            return List.of();
        }
        return parsed(cells, text).stream()
                .map(PlainText::line)
                .filter(amenity -> !amenity.isEmpty())
                .map(amenity -> PlainText.shortened(amenity, LONGEST))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static List<String> parsed(Cells cells, String text) {
        try {
            List<String> amenities = JSON.readValue(text, STRINGS);
            if (amenities != null && !amenities.contains(null)) {
                return amenities;
            }
        } catch (JacksonException notJson) {
            // Refused below, without the exception's sentence: it quotes the cell.
        }
        throw cells.refused(RefusalCode.MALFORMED, "amenities", "a JSON list of texts");
    }
}
