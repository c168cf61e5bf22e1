package io.trato.query.listing;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.RangeBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import io.trato.contract.listing.ListingsFound.Count;
import io.trato.contract.listing.ListingsFound.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How all found listings are spread. A price band is {@code EUR:5000-9999}: currency, lowest and highest amount in whole
 * minor units, both of which a filter takes as they are; the last band has no end.
 */
final class ListingFacets {

    private static final String KIND = "kind";
    private static final String CATEGORY = "category";
    private static final String LOCALITY = "locality";
    private static final String AMENITIES = "amenities";
    private static final String PRICE = "price";
    private static final List<Long> BANDS = bands();

    private ListingFacets() {}

    static Map<String, Aggregation> wanted() {
        return Map.of(
                KIND, terms("kind", 10),
                CATEGORY, terms("category", 50),
                LOCALITY, terms("location.locality", 30),
                AMENITIES, terms("facts.choices.amenities", 30),
                PRICE,
                        Aggregation.of(a ->
                                a.terms(t -> t.field("price.currency").size(10)).aggregations(PRICE, priceBands())));
    }

    static List<Facet> counted(Map<String, Aggregate> aggregates) {
        List<Facet> facets = new ArrayList<>();
        for (String name : List.of(KIND, CATEGORY, LOCALITY, AMENITIES)) {
            facets.add(new Facet(name, counts(aggregates.get(name))));
        }
        facets.add(new Facet(PRICE, prices(aggregates.get(PRICE))));
        return facets;
    }

    private static Aggregation terms(String field, int most) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(most)));
    }

    private static Aggregation priceBands() {
        return Aggregation.of(a -> a.range(r -> {
            r.field("price.amount");
            for (int i = 0; i < BANDS.size(); i++) {
                double from = BANDS.get(i);
                Double to = i + 1 < BANDS.size() ? BANDS.get(i + 1).doubleValue() : null;
                r.ranges(band -> band.from(from).to(to));
            }
            return r;
        }));
    }

    private static List<Count> counts(@Nullable Aggregate terms) {
        return terms == null
                ? List.of()
                : terms.sterms().buckets().array().stream()
                        .map(bucket -> new Count(bucket.key().stringValue(), bucket.docCount()))
                        .toList();
    }

    private static List<Count> prices(@Nullable Aggregate currencies) {
        List<Count> counts = new ArrayList<>();
        if (currencies != null) {
            for (StringTermsBucket currency : currencies.sterms().buckets().array()) {
                Aggregate bands = currency.aggregations().get(PRICE);
                if (bands != null) {
                    bands.range().buckets().array().stream()
                            .filter(band -> band.docCount() > 0)
                            .forEach(band -> counts.add(
                                    new Count(currency.key().stringValue() + ":" + bounds(band), band.docCount())));
                }
            }
        }
        return counts;
    }

    private static String bounds(RangeBucket band) {
        String lowest = Long.toString(Math.round(orZero(band.from())));
        return band.to() == null ? lowest + "-" : lowest + "-" + (Math.round(band.to()) - 1);
    }

    private static double orZero(@Nullable Double bound) {
        return bound == null ? 0 : bound;
    }

    /** 0, 100, 200, 500, 1,000 and so on: bands that people would draw, whatever a currency's unit is worth. */
    private static List<Long> bands() {
        List<Long> bounds = new ArrayList<>(List.of(0L));
        for (long decade = 100; decade <= 100_000_000_000L; decade *= 10) {
            bounds.addAll(List.of(decade, decade * 2, decade * 5));
        }
        return List.copyOf(bounds);
    }
}
