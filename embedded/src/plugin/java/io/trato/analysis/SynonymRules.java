package io.trato.analysis;

import java.io.IOException;
import java.io.Reader;
import java.text.ParseException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.synonym.WordnetSynonymParser;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/** Lucene's two notations; lenient reading leaves out the words that the chain before makes nothing of. */
final class SynonymRules {
    private SynonymRules() {}

    static SynonymMap solr(Reader rules, boolean expand, boolean lenient, Analyzer chain)
            throws IOException, ParseException {
        var parser = new SolrSynonymParser(true, expand, chain) {
            @Override
            public CharsRef analyze(String text, CharsRefBuilder reuse) throws IOException {
                try {
                    return super.analyze(text, reuse);
                } catch (IllegalArgumentException e) {
                    return nothing(reuse, lenient, e);
                }
            }

            @Override
            public void add(CharsRef input, CharsRef output, boolean keepOriginal) {
                if (!lenient || (input.length > 0 && output.length > 0)) {
                    super.add(input, output, keepOriginal);
                }
            }
        };
        parser.parse(rules);
        return parser.build();
    }

    static SynonymMap wordnet(Reader rules, boolean expand, boolean lenient, Analyzer chain)
            throws IOException, ParseException {
        var parser = new WordnetSynonymParser(true, expand, chain) {
            @Override
            public CharsRef analyze(String text, CharsRefBuilder reuse) throws IOException {
                try {
                    return super.analyze(text, reuse);
                } catch (IllegalArgumentException e) {
                    return nothing(reuse, lenient, e);
                }
            }

            @Override
            public void add(CharsRef input, CharsRef output, boolean keepOriginal) {
                if (!lenient || (input.length > 0 && output.length > 0)) {
                    super.add(input, output, keepOriginal);
                }
            }
        };
        parser.parse(rules);
        return parser.build();
    }

    private static CharsRef nothing(CharsRefBuilder reuse, boolean lenient, IllegalArgumentException refusal) {
        if (!lenient) {
            throw refusal;
        }
        reuse.clear();
        return reuse.get();
    }
}
