package io.trato.analysis;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.KeepWordFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** Filters that are given a list of words, in the settings or in a file of the node's configuration. */
final class Words {
    private Words() {}

    static TokenFilterFactory elision(Environment node, String name, Settings settings) {
        CharArraySet articles = Analysis.parseArticles(node, settings);
        CharArraySet elided = articles == null ? FrenchAnalyzer.DEFAULT_ARTICLES : articles;
        return new Filter.Normalizing(name, stream -> new ElisionFilter(stream, elided));
    }

    static TokenFilterFactory keep(Environment node, String name, Settings settings) {
        CharArraySet kept = given(
                Analysis.parseWords(
                        node, settings, "keep_words", null, Map.of(), settings.getAsBoolean("keep_words_case", false)),
                "keep_words");
        return new Filter(name, stream -> new KeepWordFilter(stream, kept));
    }

    static TokenFilterFactory keywordMarker(Environment node, String name, Settings settings) {
        boolean ignoreCase = settings.getAsBoolean("ignore_case", false);
        String regex = settings.get("keywords_pattern");
        if (regex != null) {
            if (settings.get("keywords") != null || settings.get("keywords_path") != null) {
                throw new IllegalArgumentException("cannot specify both `keywords_pattern` and `keywords` for " + name);
            }
            Pattern pattern = Pattern.compile(regex);
            return new Filter(name, stream -> new PatternKeywordMarkerFilter(stream, pattern));
        }
        Set<?> words = given(Analysis.getWordSet(node, settings, "keywords"), "keywords");
        CharArraySet keywords = new CharArraySet(words, ignoreCase);
        return new Filter(name, stream -> new SetKeywordMarkerFilter(stream, keywords));
    }

    static TokenFilterFactory stemmerOverride(Environment node, String name, Settings settings) throws IOException {
        var rules = new StemmerOverrideFilter.Builder(false);
        for (String rule : given(Analysis.getWordList(node, settings, "rules"), "rules")) {
            String[] sides = rule.split("=>", -1);
            if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank() || sides[1].contains(",")) {
                throw new IllegalArgumentException("Invalid Keyword override Rule:" + rule);
            }
            for (String word : sides[0].split(",")) {
                rules.add(word.strip(), sides[1].strip());
            }
        }
        var overrides = rules.build();
        return new Filter(name, stream -> new StemmerOverrideFilter(stream, overrides));
    }

    private static <T> T given(T words, String setting) {
        if (words == null) {
            throw new IllegalArgumentException("[" + setting + "] or [" + setting + "_path] must be given");
        }
        return words;
    }
}
