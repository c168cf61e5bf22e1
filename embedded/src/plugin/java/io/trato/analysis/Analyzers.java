package io.trato.analysis;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.br.BrazilianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.analysis.core.StopAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Whole chains by one name: those of Lucene, with the official parameters {@code stopwords} and {@code stem_exclusion}. */
final class Analyzers {
    private Analyzers() {}

    static Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> byName() {
        Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> analyzers = new TreeMap<>();
        plain(analyzers, "keyword", KeywordAnalyzer::new);
        plain(analyzers, "simple", SimpleAnalyzer::new);
        plain(analyzers, "whitespace", WhitespaceAnalyzer::new);
        language(
                analyzers,
                "stop",
                EnglishAnalyzer.ENGLISH_STOP_WORDS_SET,
                (stopwords, exclusion) -> new StopAnalyzer(stopwords));
        language(analyzers, "basque", BasqueAnalyzer.getDefaultStopSet(), BasqueAnalyzer::new);
        language(analyzers, "brazilian", BrazilianAnalyzer.getDefaultStopSet(), BrazilianAnalyzer::new);
        language(analyzers, "catalan", CatalanAnalyzer.getDefaultStopSet(), CatalanAnalyzer::new);
        language(analyzers, "english", EnglishAnalyzer.getDefaultStopSet(), EnglishAnalyzer::new);
        language(analyzers, "french", FrenchAnalyzer.getDefaultStopSet(), FrenchAnalyzer::new);
        language(analyzers, "galician", GalicianAnalyzer.getDefaultStopSet(), GalicianAnalyzer::new);
        language(analyzers, "german", GermanAnalyzer.getDefaultStopSet(), GermanAnalyzer::new);
        language(analyzers, "italian", ItalianAnalyzer.getDefaultStopSet(), ItalianAnalyzer::new);
        language(analyzers, "portuguese", PortugueseAnalyzer.getDefaultStopSet(), PortugueseAnalyzer::new);
        language(analyzers, "spanish", SpanishAnalyzer.getDefaultStopSet(), SpanishAnalyzer::new);
        return analyzers;
    }

    private static void plain(
            Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> analyzers,
            String type,
            Supplier<Analyzer> analyzer) {
        analyzers.put(type, (index, node, name, settings) -> new Provider(name, analyzer.get()));
    }

    private static void language(
            Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> analyzers,
            String type,
            CharArraySet usual,
            BiFunction<CharArraySet, CharArraySet, Analyzer> analyzer) {
        analyzers.put(type, (index, node, name, settings) -> {
            CharArraySet stopwords = Analysis.parseStopWords(node, settings, usual);
            CharArraySet exclusion = Analysis.parseStemExclusion(settings, CharArraySet.EMPTY_SET);
            return new Provider(name, analyzer.apply(stopwords, exclusion));
        });
    }

    private static final class Provider extends AbstractIndexAnalyzerProvider<Analyzer> {
        private final Analyzer analyzer;

        Provider(String name, Analyzer analyzer) {
            super(name);
            this.analyzer = analyzer;
        }

        @Override
        public Analyzer get() {
            return analyzer;
        }
    }
}
