package io.trato.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** {@code asciifolding}. With {@code preserve_original} it makes two tokens, which neither normalizers nor synonyms bear. */
record AsciiFolding(String name, boolean preserveOriginal) implements NormalizingTokenFilterFactory {

    AsciiFolding(String name, Settings settings) {
        this(name, settings.getAsBoolean("preserve_original", false));
    }

    @Override
    public TokenStream create(TokenStream stream) {
        return new ASCIIFoldingFilter(stream, preserveOriginal);
    }

    @Override
    public TokenStream normalize(TokenStream stream) {
        return new ASCIIFoldingFilter(stream, false);
    }

    @Override
    public TokenFilterFactory getSynonymFilter() {
        return preserveOriginal ? new AsciiFolding(name, false) : this;
    }
}
