package io.trato.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymFilter;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalysisMode;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/**
 * {@code synonym} and {@code synonym_graph} with rules in the settings or in a file. The rules pass through whatever
 * stands before the filter in its chain, so that they meet the tokens in the shape that the text has by then.
 */
record Synonyms(String name, Environment node, Settings settings, boolean graph) implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream stream) {
        throw new IllegalStateException("[" + name + "] works only as a part of a chain");
    }

    @Override
    public AnalysisMode getAnalysisMode() {
        return settings.getAsBoolean("updateable", false) ? AnalysisMode.SEARCH_TIME : AnalysisMode.ALL;
    }

    @Override
    public TokenFilterFactory getChainAwareTokenFilterFactory(
            IndexCreationContext context,
            TokenizerFactory tokenizer,
            List<CharFilterFactory> charFilters,
            List<TokenFilterFactory> before,
            Function<String, TokenFilterFactory> allFilters) {
        Analyzer chain = new CustomAnalyzer(
                tokenizer,
                charFilters.toArray(CharFilterFactory[]::new),
                before.stream().map(TokenFilterFactory::getSynonymFilter).toArray(TokenFilterFactory[]::new));
        return new Applied(name, map(chain), graph, getAnalysisMode());
    }

    private SynonymMap map(Analyzer chain) {
        boolean expand = settings.getAsBoolean("expand", true);
        boolean lenient = settings.getAsBoolean("lenient", settings.getAsBoolean("updateable", false));
        try {
            return "wordnet".equalsIgnoreCase(settings.get("format"))
                    ? SynonymRules.wordnet(rules(), expand, lenient, chain)
                    : SynonymRules.solr(rules(), expand, lenient, chain);
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("failed to build synonyms of [" + name + "]", e);
        }
    }

    private Reader rules() {
        if (settings.hasValue("synonyms")) {
            return new StringReader(String.join("\n", Analysis.getWordList(node, settings, "synonyms")));
        }
        if (settings.hasValue("synonyms_path")) {
            return Analysis.getReaderFromFile(node, settings.get("synonyms_path"), "synonyms");
        }
        throw new IllegalArgumentException("synonym requires either `synonyms` or `synonyms_path` to be configured");
    }

    /** The filter in its chain. To the rules of a later one it is transparent, since those take no alternatives. */
    private record Applied(String name, SynonymMap map, boolean graph, AnalysisMode mode)
            implements TokenFilterFactory {
        @Override
        public TokenStream create(TokenStream stream) {
            if (map.fst == null) {
                return stream;
            }
            return graph ? new SynonymGraphFilter(stream, map, false) : new SynonymFilter(stream, map, false);
        }

        @Override
        public TokenFilterFactory getSynonymFilter() {
            return IDENTITY_FILTER;
        }

        @Override
        public AnalysisMode getAnalysisMode() {
            return mode;
        }
    }
}
