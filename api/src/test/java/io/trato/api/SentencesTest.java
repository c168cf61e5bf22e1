package io.trato.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.api.graphql.ErrorCode;
import io.trato.api.graphql.Sentences;
import io.trato.contract.RefusalCode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody is told in their own language why something was refused. */
class SentencesTest {

    @ParameterizedTest
    @ValueSource(strings = {"sentences", "sentences_es", "sentences_pt"})
    void everyCodeHasASentenceInEveryLanguageAndNothingIsLeftOver(String file) throws Exception {
        Set<String> codes = Stream.concat(
                        Arrays.stream(RefusalCode.values()).map(code -> "refusal." + code),
                        Arrays.stream(ErrorCode.values()).map(code -> "error." + code))
                .collect(Collectors.toSet());
        try (var stream = Sentences.class.getResourceAsStream("/io/trato/api/" + file + ".properties")) {
            assertThat(new HashSet<>(new PropertyResourceBundle(stream).keySet()))
                    .isEqualTo(codes);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    es | Alguien lo ha cambiado entretanto: usted conoce la versión 3, va por la versión 5.
                    pt | Alguém mudou isto nesse meio-tempo: você conhece a versão 3, está na versão 5.
                    en | Somebody has changed this in the meantime: you know version 3, it is at version 5.
                    """)
    void factsStandInTheSentence(String language, String sentence) {
        assertThat(Sentences.of(
                        RefusalCode.VERSION_CONFLICT,
                        Map.of("expected", "3", "current", "5"),
                        Locale.forLanguageTag(language)))
                .isEqualTo(sentence);
    }

    @Test
    void factsThatAreNotThereAreNotMissed() {
        assertThat(Sentences.of(RefusalCode.VERSION_CONFLICT, Map.of(), Locale.ENGLISH))
                .isEqualTo("Somebody has changed this in the meantime.");
    }

    @Test
    void factsAreNotReadAsMoreThanText() {
        assertThat(Sentences.of(RefusalCode.MALFORMED, Map.of("expected", "[a-z]{2} $1"), Locale.ENGLISH))
                .isEqualTo("This does not have the right form: expected is [a-z]{2} $1.");
    }
}
