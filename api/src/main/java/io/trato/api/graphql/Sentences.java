package io.trato.api.graphql;

import io.trato.contract.Money;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every code says in Spanish, Portuguese and English. Facts stand in the sentences as {@code {name}}; a part in square
 * brackets is said only when all its facts are there.
 */
public final class Sentences {

    public static final List<Locale> LANGUAGES = List.of(Locale.of("es"), Locale.of("pt"), Locale.ENGLISH);

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern FACT = Pattern.compile("\\{([A-Za-z]+)}");

    private Sentences() {}

    /** Which of our languages these wishes mean, best first; null when none of them. */
    public static @Nullable Locale language(List<Locale.LanguageRange> wishes) {
        return wishes.isEmpty() ? null : Locale.lookup(wishes, LANGUAGES);
    }

    public static String of(Refusal refusal, Locale locale) {
        return of(refusal.code(), readable(refusal.facts()), locale);
    }

    /** Facts beside a currency are whole minor units: nobody reads those. */
    private static Map<String, String> readable(Map<String, String> facts) {
        String currency = facts.get("currency");
        if (currency == null || Currencies.decimals(currency) < 0) {
            return facts;
        }
        Map<String, String> amounts = new HashMap<>(facts);
        amounts.replaceAll((name, value) -> value.matches("-?\\d{1,18}")
                ? new Money(Long.parseLong(value), currency).amount().toPlainString() + " " + currency
                : value);
        return amounts;
    }

    public static String of(RefusalCode code, Map<String, String> facts, Locale locale) {
        return say("refusal." + code, facts, locale);
    }

    public static String of(ErrorCode code, Map<String, String> facts, Locale locale) {
        return say("error." + code, facts, locale);
    }

    private static String say(String key, Map<String, String> facts, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "io.trato.api.sentences",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Matcher optional = OPTIONAL.matcher(bundle.getString(key));
        String sentence =
                optional.replaceAll(part -> Matcher.quoteReplacement(known(part.group(1), facts) ? part.group(1) : ""));
        return FACT.matcher(sentence)
                .replaceAll(fact -> Matcher.quoteReplacement(facts.getOrDefault(fact.group(1), "?")));
    }

    private static boolean known(String part, Map<String, String> facts) {
        return FACT.matcher(part).results().allMatch(fact -> facts.containsKey(fact.group(1)));
    }
}
