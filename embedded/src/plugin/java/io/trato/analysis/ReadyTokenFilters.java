package io.trato.analysis;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;

/** Token filters that can be named without being defined; the official node gives some other values than as defaults. */
final class ReadyTokenFilters {
    private ReadyTokenFilters() {}

    static List<PreConfiguredTokenFilter> all() {
        return List.of(
                normalizing("asciifolding", ASCIIFoldingFilter::new),
                normalizing("uppercase", UpperCaseFilter::new),
                normalizing("trim", TrimFilter::new),
                normalizing("elision", stream -> new ElisionFilter(stream, FrenchAnalyzer.DEFAULT_ARTICLES)),
                plain("porter_stem", PorterStemFilter::new),
                plain("stemmer", PorterStemFilter::new),
                plain("snowball", stream -> new SnowballFilter(stream, "English")),
                plain("stop", stream -> new StopFilter(stream, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET)),
                plain("truncate", stream -> new TruncateTokenFilter(stream, 10)),
                splitting("edge_ngram", stream -> new EdgeNGramTokenFilter(stream, 1)),
                splitting("ngram", stream -> new NGramTokenFilter(stream, 1, 2, false)),
                splitting(
                        "word_delimiter_graph",
                        stream -> new WordDelimiterGraphFilter(
                                stream,
                                true,
                                WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE,
                                WordDelimiter.flags(Settings.EMPTY),
                                null)));
    }

    private static PreConfiguredTokenFilter normalizing(String name, UnaryOperator<TokenStream> step) {
        return PreConfiguredTokenFilter.singleton(name, true, step);
    }

    private static PreConfiguredTokenFilter plain(String name, UnaryOperator<TokenStream> step) {
        return PreConfiguredTokenFilter.singleton(name, false, step);
    }

    private static PreConfiguredTokenFilter splitting(String name, UnaryOperator<TokenStream> step) {
        return PreConfiguredTokenFilter.singleton(name, false, false, step);
    }
}
