package io.trato.command.importing.airbnb;

import io.trato.contract.RefusalCode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Title and description. Both are needed to publish, and the source demands neither to be of any length; what is missing
 * in length is filled up with what the row itself says of the place, and never with anything else. A row without a name
 * at all is wrong.
 *
 * @param title 3 to 140 characters on one line
 * @param description 3 to 10,000 characters, paragraphs kept
 */
record Wording(String title, String description) {

    private static final int SHORTEST = 3;
    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_DESCRIPTION = 10_000;
    /** Longer ones are cut before they are parsed; the source's own limit is 1,000 characters. */
    private static final int LONGEST_READ = 40_000;

    static Wording of(Cells cells, @Nullable String neighbourhood) {
        String name = PlainText.line(cells.required("name"));
        if (name.isEmpty()) {
            throw cells.refused(RefusalCode.REQUIRED, "name", "a value");
        }
        String place = Stream.of(PlainText.line(cells.text("property_type")), neighbourhood)
                .filter(words -> words != null && !words.isEmpty())
                .collect(Collectors.joining(", "));
        String title = name.length() < SHORTEST ? name + " – " + place : name;
        String description = Stream.of(cells.text("description"), cells.text("neighborhood_overview"))
                .map(text -> PlainText.of(text.substring(0, Math.min(text.length(), LONGEST_READ))))
                .filter(text -> text.length() >= SHORTEST)
                .findFirst()
                .orElse(place.isEmpty() ? title : place);
        return new Wording(
                PlainText.shortened(title, LONGEST_TITLE), PlainText.shortened(description, LONGEST_DESCRIPTION));
    }
}
