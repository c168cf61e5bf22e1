package io.trato.analysis;

import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/** Pieces of words: {@code ngram} and {@code edge_ngram}, as filters and as tokenizers. */
final class Grams {
    private Grams() {}

    static TokenFilterFactory edgeFilter(String name, Settings settings) {
        int min = settings.getAsInt("min_gram", 1);
        int max = settings.getAsInt("max_gram", 2);
        boolean original = settings.getAsBoolean("preserve_original", false);
        return switch (settings.get("side", "front")) {
            case "front" -> new Filter.Splitting(name, stream -> new EdgeNGramTokenFilter(stream, min, max, original));
            case "back" ->
                new Filter.Splitting(
                        name,
                        stream -> new ReverseStringFilter(
                                new EdgeNGramTokenFilter(new ReverseStringFilter(stream), min, max, original)));
            default -> throw new IllegalArgumentException("invalid side: " + settings.get("side"));
        };
    }

    static TokenFilterFactory filter(IndexSettings index, String name, Settings settings) {
        int min = settings.getAsInt("min_gram", 1);
        int max = settings.getAsInt("max_gram", 2);
        boolean original = settings.getAsBoolean("preserve_original", false);
        checkDifference(index, min, max);
        return new Filter.Splitting(name, stream -> new NGramTokenFilter(stream, min, max, original));
    }

    static TokenizerFactory edgeTokenizer(String name, Settings settings) {
        int min = settings.getAsInt("min_gram", 1);
        int max = settings.getAsInt("max_gram", 2);
        TokenCharacters characters = TokenCharacters.of(settings);
        return TokenizerFactory.newFactory(name, () -> new EdgeNGramTokenizer(min, max) {
            @Override
            protected boolean isTokenChar(int codePoint) {
                return characters.contain(codePoint);
            }
        });
    }

    static TokenizerFactory tokenizer(IndexSettings index, String name, Settings settings) {
        int min = settings.getAsInt("min_gram", 1);
        int max = settings.getAsInt("max_gram", 2);
        checkDifference(index, min, max);
        TokenCharacters characters = TokenCharacters.of(settings);
        return TokenizerFactory.newFactory(name, () -> new NGramTokenizer(min, max) {
            @Override
            protected boolean isTokenChar(int codePoint) {
                return characters.contain(codePoint);
            }
        });
    }

    private static void checkDifference(IndexSettings index, int min, int max) {
        if (max - min > index.getMaxNgramDiff()) {
            throw new IllegalArgumentException("The difference between max_gram and min_gram must be at most "
                    + index.getMaxNgramDiff() + " but was " + (max - min) + "; see [index.max_ngram_diff]");
        }
    }
}
