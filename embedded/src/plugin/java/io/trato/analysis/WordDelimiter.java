package io.trato.analysis;

import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** {@code word_delimiter_graph}: splits "wi-fi" and "PowerShot" and can put them together again. */
final class WordDelimiter {
    /** A switch of the filter by its official name and whether it is on unless said otherwise. */
    private record Switch(String name, int flag, boolean on) {}

    private static final List<Switch> SWITCHES = List.of(
            new Switch("generate_word_parts", WordDelimiterGraphFilter.GENERATE_WORD_PARTS, true),
            new Switch("generate_number_parts", WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS, true),
            new Switch("catenate_words", WordDelimiterGraphFilter.CATENATE_WORDS, false),
            new Switch("catenate_numbers", WordDelimiterGraphFilter.CATENATE_NUMBERS, false),
            new Switch("catenate_all", WordDelimiterGraphFilter.CATENATE_ALL, false),
            new Switch("split_on_case_change", WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE, true),
            new Switch("preserve_original", WordDelimiterGraphFilter.PRESERVE_ORIGINAL, false),
            new Switch("split_on_numerics", WordDelimiterGraphFilter.SPLIT_ON_NUMERICS, true),
            new Switch("stem_english_possessive", WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE, true),
            new Switch("ignore_keywords", WordDelimiterGraphFilter.IGNORE_KEYWORDS, false));

    private WordDelimiter() {}

    static TokenFilterFactory graph(Environment node, String name, Settings settings) {
        if (settings.hasValue("type_table") || settings.hasValue("type_table_path")) {
            throw new IllegalArgumentException("type_table is not supported by the embedded node");
        }
        int flags = flags(settings);
        boolean adjust = settings.getAsBoolean("adjust_offsets", true);
        Set<?> words = Analysis.getWordSet(node, settings, "protected_words");
        CharArraySet kept = words == null ? null : CharArraySet.copy(words);
        return new Filter.Splitting(
                name,
                stream -> new WordDelimiterGraphFilter(
                        stream, adjust, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, flags, kept));
    }

    static int flags(Settings settings) {
        return SWITCHES.stream()
                .filter(one -> settings.getAsBoolean(one.name(), one.on()))
                .mapToInt(Switch::flag)
                .reduce(0, (some, more) -> some | more);
    }
}
