package io.trato.command;

import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules for texts that people write. */
public final class Texts {

    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z!/?][^<>]*>");

    private Texts() {}

    /** Given, within the bounds in characters, and plain text: no markup, so that no front-end can be made to run any. */
    public static Rule plain(String field, @Nullable String text, int minimum, int maximum) {
        return () -> {
            String said = text == null ? "" : text.strip();
            if (said.length() < minimum) {
                return Refusal.of(RefusalCode.REQUIRED, Map.of("minimum", "" + minimum))
                        .at(field);
            }
            if (said.length() > maximum) {
                return Refusal.of(RefusalCode.TOO_LONG, Map.of("maximum", "" + maximum, "actual", "" + said.length()))
                        .at(field);
            }
            return MARKUP.matcher(said).find()
                    ? Refusal.of(RefusalCode.MARKUP_NOT_ALLOWED).at(field)
                    : null;
        };
    }

    /** No more than so many. */
    public static Rule atMost(String field, int count, int maximum) {
        return Rule.that(
                count <= maximum,
                () -> Refusal.of(RefusalCode.TOO_LONG, Map.of("maximum", "" + maximum, "actual", "" + count))
                        .at(field));
    }

    /** Of a form that a pattern describes; {@code expected} names the form. */
    public static Rule form(String field, String text, Pattern pattern, String expected) {
        return Rule.that(
                pattern.matcher(text).matches(),
                () -> Refusal.of(RefusalCode.MALFORMED, Map.of("expected", expected))
                        .at(field));
    }
}
