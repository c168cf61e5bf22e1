package io.trato.command.importing.airbnb;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many bathrooms: as a number, or in words such as {@code 1.5 shared baths} and {@code Half-bath}. */
final class Bathrooms {

    private static final Pattern COUNT = Pattern.compile("([0-9]{1,3})(\\.5)? .*");

    private Bathrooms() {}

    /** Absent when neither cell says; words that are not understood say nothing. */
    static Optional<BigDecimal> of(Cells cells) {
        return cells.number("bathrooms").or(() -> words(cells.text("bathrooms_text")));
    }

    private static Optional<BigDecimal> words(String text) {
        Matcher count = COUNT.matcher(text);
        if (count.matches()) {
            return Optional.of(new BigDecimal(count.group(1) + (count.group(2) == null ? "" : count.group(2))));
        }
        return text.toLowerCase(Locale.ROOT).endsWith("half-bath")
                ? Optional.of(new BigDecimal("0.5"))
                : Optional.empty();
    }
}
