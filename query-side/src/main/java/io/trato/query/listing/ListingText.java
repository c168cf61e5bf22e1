package io.trato.query.listing;

import co.elastic.clients.elasticsearch._types.query_dsl.MultiMatchQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.List;

/**
 * Words in a listing, in Spanish, Portuguese or English: up to three must all be there, of more three quarters. A listing
 * that has them in its title is a better match.
 */
final class ListingText {

    private static final List<String> EVERYWHERE = List.of("words.es", "words.pt", "words.en");
    private static final List<String> TITLE = List.of("title.es^2", "title.pt^2", "title.en^2", "title^3");
    private static final String ENOUGH = "3<75%";

    /** Words of three letters and less are too short to guess at: ano is not año. */
    private static final String SLIPS = "AUTO:4,8";

    private ListingText() {}

    static Query of(String text, Reading reading) {
        return Query.of(q -> q.bool(b -> {
            b.must(anywhere(text, reading));
            b.should(new Query(new MultiMatchQuery.Builder()
                    .query(text)
                    .fields(TITLE)
                    .type(TextQueryType.BestFields)
                    .build()));
            return b;
        }));
    }

    private static Query anywhere(String text, Reading reading) {
        Query asWritten = asWritten(text);
        if (reading == Reading.AS_WRITTEN) {
            return asWritten;
        }
        return Query.of(q -> q.disMax(
                best -> best.queries(asWritten, withSlips(text), begun(text)).tieBreaker(0.0)));
    }

    private static Query asWritten(String text) {
        return new Query(new MultiMatchQuery.Builder()
                .query(text)
                .fields(EVERYWHERE)
                .type(TextQueryType.BestFields)
                .minimumShouldMatch(ENOUGH)
                .boost(4f)
                .build());
    }

    private static Query withSlips(String text) {
        return new Query(new MultiMatchQuery.Builder()
                .query(text)
                .fields(EVERYWHERE)
                .type(TextQueryType.BestFields)
                .minimumShouldMatch(ENOUGH)
                .fuzziness(SLIPS)
                .prefixLength(1)
                .maxExpansions(25)
                .build());
    }

    /** The beginnings of words of the title, for those who are still typing. */
    private static Query begun(String text) {
        return Query.of(q -> q.match(m -> m.field("title.begun").query(text).minimumShouldMatch("100%")));
    }
}
