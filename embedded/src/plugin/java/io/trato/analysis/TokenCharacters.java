package io.trato.analysis;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.elasticsearch.common.settings.Settings;

/** Which characters belong to a token; all of them unless {@code token_chars} names classes. */
record TokenCharacters(IntPredicate accepted) {

    static TokenCharacters of(Settings settings) {
        List<String> classes = settings.getAsList("token_chars");
        return new TokenCharacters(classes.stream()
                .map(name -> named(name.strip().toLowerCase(Locale.ROOT), settings))
                .reduce(IntPredicate::or)
                .orElse(any -> true));
    }

    boolean contain(int codePoint) {
        return accepted.test(codePoint);
    }

    private static IntPredicate named(String name, Settings settings) {
        return switch (name) {
            case "letter" -> Character::isLetter;
            case "digit" -> Character::isDigit;
            case "whitespace" -> Character::isWhitespace;
            case "punctuation" -> TokenCharacters::isPunctuation;
            case "symbol" -> TokenCharacters::isSymbol;
            case "custom" -> {
                String custom = TokenFilters.required(settings.get("custom_token_chars"), name, "custom_token_chars");
                yield codePoint -> custom.indexOf(codePoint) >= 0;
            }
            default -> throw new IllegalArgumentException("Unknown token type: '" + name + "'");
        };
    }

    private static boolean isPunctuation(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isSymbol(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL, Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
