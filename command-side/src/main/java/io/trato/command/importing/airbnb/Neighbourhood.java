package io.trato.command.importing.airbnb;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a neighbourhood. Some cities shout theirs: {@code L'EIXAMPLE} is shown as L'Eixample. */
final class Neighbourhood {

    private static final int LONGEST = 120;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private Neighbourhood() {}

    static @Nullable String of(Cells cells) {
        String name = PlainText.shortened(PlainText.line(cells.text("neighbourhood_cleansed")), LONGEST);
        if (name.isEmpty()) {
            return null;
        }
        boolean shouted = name.equals(name.toUpperCase(Locale.ROOT));
        return shouted ? WORD.matcher(name).replaceAll(word -> capitalised(word.group())) : name;
    }

    private static String capitalised(String word) {
        return word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
