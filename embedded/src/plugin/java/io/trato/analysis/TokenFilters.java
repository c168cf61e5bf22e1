package io.trato.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.classic.ClassicFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Token filters that take parameters. Of the official ones those are missing which need scripts or word lists by file. */
final class TokenFilters {
    private TokenFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> byName() {
        Map<String, AnalysisProvider<TokenFilterFactory>> filters = new TreeMap<>();
        filters.put("asciifolding", (index, node, name, settings) -> new AsciiFolding(name, settings));
        filters.put("edge_ngram", (index, node, name, settings) -> Grams.edgeFilter(name, settings));
        filters.put(
                "elision",
                requiresAnalysisSettings((index, node, name, settings) -> Words.elision(node, name, settings)));
        filters.put(
                "keep", requiresAnalysisSettings((index, node, name, settings) -> Words.keep(node, name, settings)));
        filters.put(
                "keyword_marker",
                requiresAnalysisSettings((index, node, name, settings) -> Words.keywordMarker(node, name, settings)));
        filters.put("length", (index, node, name, settings) -> {
            int min = settings.getAsInt("min", 0);
            int max = settings.getAsInt("max", Integer.MAX_VALUE);
            return new Filter(name, stream -> new LengthFilter(stream, min, max));
        });
        filters.put("limit", (index, node, name, settings) -> {
            int count = settings.getAsInt("max_token_count", 1);
            boolean all = settings.getAsBoolean("consume_all_tokens", false);
            return new Filter(name, stream -> new LimitTokenCountFilter(stream, count, all));
        });
        filters.put("lowercase", (index, node, name, settings) -> lowercase(name, settings.get("language")));
        filters.put("ngram", (index, node, name, settings) -> Grams.filter(index, name, settings));
        filters.put("pattern_replace", requiresAnalysisSettings((index, node, name, settings) -> {
            var pattern = Regex.compile(required(settings.get("pattern"), name, "pattern"), settings.get("flags"));
            String replacement = settings.get("replacement", "");
            boolean all = settings.getAsBoolean("all", true);
            return new Filter.Normalizing(name, stream -> new PatternReplaceFilter(stream, pattern, replacement, all));
        }));
        filters.put("snowball", (index, node, name, settings) -> Stemmers.snowball(name, settings));
        filters.put("stemmer", (index, node, name, settings) -> Stemmers.byLanguage(name, settings));
        filters.put(
                "stemmer_override",
                requiresAnalysisSettings((index, node, name, settings) -> Words.stemmerOverride(node, name, settings)));
        filters.put(
                "synonym",
                requiresAnalysisSettings((index, node, name, settings) -> new Synonyms(name, node, settings, false)));
        filters.put(
                "synonym_graph",
                requiresAnalysisSettings((index, node, name, settings) -> new Synonyms(name, node, settings, true)));
        filters.put("truncate", (index, node, name, settings) -> {
            int length = settings.getAsInt("length", -1);
            if (length <= 0) {
                throw new IllegalArgumentException("length parameter must be provided");
            }
            return new Filter(name, stream -> new TruncateTokenFilter(stream, length));
        });
        filters.put("word_delimiter_graph", (index, node, name, settings) -> WordDelimiter.graph(node, name, settings));

        plain(filters, "apostrophe", ApostropheFilter::new);
        plain(filters, "classic", ClassicFilter::new);
        plain(filters, "flatten_graph", FlattenGraphFilter::new);
        plain(filters, "keyword_repeat", KeywordRepeatFilter::new);
        plain(filters, "kstem", KStemFilter::new);
        plain(filters, "porter_stem", PorterStemFilter::new);
        plain(filters, "remove_duplicates", RemoveDuplicatesTokenFilter::new);
        plain(filters, "reverse", ReverseStringFilter::new);
        normalizing(filters, "decimal_digit", DecimalDigitFilter::new);
        normalizing(filters, "trim", TrimFilter::new);
        normalizing(filters, "uppercase", UpperCaseFilter::new);
        return filters;
    }

    private static void plain(
            Map<String, AnalysisProvider<TokenFilterFactory>> filters, String type, UnaryOperator<TokenStream> step) {
        filters.put(type, (index, node, name, settings) -> new Filter(name, step));
    }

    private static void normalizing(
            Map<String, AnalysisProvider<TokenFilterFactory>> filters, String type, UnaryOperator<TokenStream> step) {
        filters.put(type, (index, node, name, settings) -> new Filter.Normalizing(name, step));
    }

    private static TokenFilterFactory lowercase(String name, String language) {
        if (language != null) {
            throw new IllegalArgumentException(
                    "language [" + language + "] not supported for lower case token filter of the embedded node");
        }
        return new Filter.Normalizing(name, LowerCaseFilter::new);
    }

    static String required(String value, String name, String setting) {
        if (value == null) {
            throw new IllegalArgumentException(setting + " is missing for [" + name + "]");
        }
        return value;
    }
}
