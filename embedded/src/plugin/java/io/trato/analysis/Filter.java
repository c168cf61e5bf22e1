package io.trato.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** A token filter that is no more than a function of the stream. */
record Filter(String name, UnaryOperator<TokenStream> step) implements TokenFilterFactory {
    @Override
    public TokenStream create(TokenStream stream) {
        return step.apply(stream);
    }

    /** One that makes one token of one and so may stand in a normalizer, too, and in queries by prefix or wildcard. */
    record Normalizing(String name, UnaryOperator<TokenStream> step) implements NormalizingTokenFilterFactory {
        @Override
        public TokenStream create(TokenStream stream) {
            return step.apply(stream);
        }
    }

    /** One that makes several tokens of one, over which rules of synonyms could not be read. */
    record Splitting(String name, UnaryOperator<TokenStream> step) implements TokenFilterFactory {
        @Override
        public TokenStream create(TokenStream stream) {
            return step.apply(stream);
        }

        @Override
        public boolean breaksFastVectorHighlighter() {
            return true;
        }

        @Override
        public TokenFilterFactory getSynonymFilter() {
            throw new IllegalArgumentException("Token filter [" + name + "] cannot be used to parse synonyms");
        }
    }
}
