package io.trato.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.PreConfiguredCharFilter;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** What happens to the characters before there are words. */
final class CharFilters {
    private CharFilters() {}

    static Map<String, AnalysisProvider<CharFilterFactory>> byName() {
        return Map.of(
                "html_strip", (index, node, name, settings) -> htmlStrip(name, settings),
                "mapping", requiresAnalysisSettings((index, node, name, settings) -> mapping(node, name, settings)),
                "pattern_replace", requiresAnalysisSettings((index, node, name, settings) -> replace(name, settings)));
    }

    static List<PreConfiguredCharFilter> ready() {
        return List.of(PreConfiguredCharFilter.singleton("html_strip", false, HTMLStripCharFilter::new));
    }

    private static CharFilterFactory htmlStrip(String name, Settings settings) {
        Set<String> kept = Set.copyOf(settings.getAsList("escaped_tags"));
        return new Plain(name, text -> new HTMLStripCharFilter(text, kept));
    }

    private static CharFilterFactory mapping(Environment node, String name, Settings settings) {
        List<String> rules = Analysis.getWordList(node, settings, "mappings");
        if (rules == null) {
            throw new IllegalArgumentException(
                    "mapping requires either `mappings` or `mappings_path` to be configured");
        }
        NormalizeCharMap map = MappingRules.parsed(rules);
        return new Normalizing(name, text -> new MappingCharFilter(map, text));
    }

    private static CharFilterFactory replace(String name, Settings settings) {
        Pattern pattern =
                Regex.compile(TokenFilters.required(settings.get("pattern"), name, "pattern"), settings.get("flags"));
        String replacement = settings.get("replacement", "");
        return new Normalizing(name, text -> new PatternReplaceCharFilter(pattern, replacement, text));
    }

    private record Plain(String name, UnaryOperator<Reader> step) implements CharFilterFactory {
        @Override
        public Reader create(Reader text) {
            return step.apply(text);
        }
    }

    private record Normalizing(String name, UnaryOperator<Reader> step) implements NormalizingCharFilterFactory {
        @Override
        public Reader create(Reader text) {
            return step.apply(text);
        }
    }
}
