package io.trato.analysis;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.path.PathHierarchyTokenizer;
import org.apache.lucene.analysis.path.ReversePathHierarchyTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.PreConfiguredTokenizer;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** How a text becomes words. */
final class Tokenizers {
    private static final int LONGEST = 255;

    private Tokenizers() {}

    static Map<String, AnalysisProvider<TokenizerFactory>> byName() {
        return Map.of(
                "edge_ngram", (index, node, name, settings) -> Grams.edgeTokenizer(name, settings),
                "keyword",
                        (index, node, name, settings) -> {
                            int size = settings.getAsInt("buffer_size", KeywordTokenizer.DEFAULT_BUFFER_SIZE);
                            return TokenizerFactory.newFactory(name, () -> new KeywordTokenizer(size));
                        },
                "letter", (index, node, name, settings) -> TokenizerFactory.newFactory(name, LetterTokenizer::new),
                "ngram", (index, node, name, settings) -> Grams.tokenizer(index, name, settings),
                "path_hierarchy", (index, node, name, settings) -> path(name, settings),
                "pattern",
                        (index, node, name, settings) -> {
                            Pattern pattern = Regex.compile(settings.get("pattern", "\\W+"), settings.get("flags"));
                            int group = settings.getAsInt("group", -1);
                            return TokenizerFactory.newFactory(name, () -> new PatternTokenizer(pattern, group));
                        },
                "uax_url_email",
                        (index, node, name, settings) -> {
                            int longest = settings.getAsInt("max_token_length", LONGEST);
                            return TokenizerFactory.newFactory(name, () -> email(longest));
                        },
                "whitespace",
                        (index, node, name, settings) -> {
                            int longest = settings.getAsInt("max_token_length", LONGEST);
                            return TokenizerFactory.newFactory(name, () -> new WhitespaceTokenizer(longest));
                        });
    }

    /** Those that can be named without being defined, where that means something else than the definition's defaults. */
    static List<PreConfiguredTokenizer> ready() {
        return List.of(
                PreConfiguredTokenizer.singleton("keyword", KeywordTokenizer::new),
                PreConfiguredTokenizer.singleton("letter", LetterTokenizer::new),
                PreConfiguredTokenizer.singleton("whitespace", WhitespaceTokenizer::new),
                PreConfiguredTokenizer.singleton("ngram", NGramTokenizer::new),
                PreConfiguredTokenizer.singleton("edge_ngram", () -> new EdgeNGramTokenizer(1, 1)),
                PreConfiguredTokenizer.singleton("pattern", () -> new PatternTokenizer(Pattern.compile("\\W+"), -1)),
                PreConfiguredTokenizer.singleton("path_hierarchy", PathHierarchyTokenizer::new),
                PreConfiguredTokenizer.singleton("uax_url_email", UAX29URLEmailTokenizer::new));
    }

    private static Tokenizer email(int longest) {
        UAX29URLEmailTokenizer tokenizer = new UAX29URLEmailTokenizer();
        tokenizer.setMaxTokenLength(longest);
        return tokenizer;
    }

    private static TokenizerFactory path(String name, Settings settings) {
        int buffer = settings.getAsInt("buffer_size", 1024);
        int skip = settings.getAsInt("skip", PathHierarchyTokenizer.DEFAULT_SKIP);
        char delimiter = character(settings, "delimiter", PathHierarchyTokenizer.DEFAULT_DELIMITER);
        char replacement = character(settings, "replacement", delimiter);
        return settings.getAsBoolean("reverse", false)
                ? TokenizerFactory.newFactory(
                        name, () -> new ReversePathHierarchyTokenizer(buffer, delimiter, replacement, skip))
                : TokenizerFactory.newFactory(
                        name, () -> new PathHierarchyTokenizer(buffer, delimiter, replacement, skip));
    }

    private static char character(Settings settings, String setting, char unset) {
        String value = settings.get(setting);
        if (value == null) {
            return unset;
        }
        if (value.length() != 1) {
            throw new IllegalArgumentException(setting + " must be a one char value");
        }
        return value.charAt(0);
    }
}
