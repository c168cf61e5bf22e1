package io.trato.query.listing;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import io.trato.contract.Actor;
import io.trato.contract.listing.ListingFilter;
import io.trato.contract.listing.ListingFilter.AttributeFilter;
import io.trato.contract.listing.ListingFilter.Near;
import io.trato.contract.listing.ListingStatus;
import io.trato.query.search.Conditions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A filter as Elasticsearch's query. Only the words count towards the score. */
final class ListingConditions {

    private ListingConditions() {}

    static Query of(ListingFilter filter, Actor viewer, Reading reading, Instant now) {
        BoolQuery.Builder all = new BoolQuery.Builder();
        ListingStatus status = filter.status() == null ? ListingStatus.PUBLISHED : filter.status();
        all.filter(Conditions.is("status", status.name()));
        if (filter.mine()) {
            all.filter(Conditions.is("providerId", viewer.id()));
        }
        must(all, "kind", filter.kind() == null ? null : filter.kind().name());
        must(all, "categoryPath", filter.category());
        must(all, "providerId", filter.providerId());
        must(all, "location.locality.folded", filter.locality());
        must(
                all,
                "location.country",
                filter.country() == null ? null : filter.country().toUpperCase(Locale.ROOT));
        must(all, "price.currency", filter.currency());
        price(all, filter.minimumPrice(), filter.maximumPrice());
        near(all, filter.near());
        if (filter.nights() != null) {
            all.filter(FreeNights.of(filter.nights(), now));
        }
        filter.attributes().forEach(attribute -> all.filter(attribute(attribute)));
        if (filter.text() != null && !filter.text().isBlank()) {
            all.must(ListingText.of(filter.text(), reading));
        }
        return new Query(all.build());
    }

    private static void must(BoolQuery.Builder all, String field, @Nullable String value) {
        if (value != null) {
            all.filter(Conditions.is(field, value));
        }
    }

    /** Amounts are whole numbers beyond what a double can hold, so the bounds go as they are. */
    private static void price(BoolQuery.Builder all, @Nullable Long minimum, @Nullable Long maximum) {
        if (minimum != null || maximum != null) {
            all.filter(f -> f.range(r -> r.untyped(amount -> {
                amount.field("price.amount");
                if (minimum != null) {
                    amount.gte(JsonData.of(minimum));
                }
                if (maximum != null) {
                    amount.lte(JsonData.of(maximum));
                }
                return amount;
            })));
        }
    }

    private static void near(BoolQuery.Builder all, @Nullable Near near) {
        if (near != null) {
            all.filter(f -> f.geoDistance(g -> g.field("point")
                    .distance(near.metres() + "m")
                    .location(
                            at -> at.latlon(point -> point.lat(near.latitude()).lon(near.longitude())))));
        }
    }

    private static Query attribute(AttributeFilter wanted) {
        BoolQuery.Builder one = new BoolQuery.Builder();
        one.filter(Conditions.is("facts.names", wanted.name()));
        must(one, "facts.text." + wanted.name(), wanted.text());
        wanted.choices().forEach(choice -> must(one, "facts.choices." + wanted.name(), choice));
        if (wanted.flag() != null) {
            boolean flag = wanted.flag();
            one.filter(f -> f.term(t -> t.field("facts.flag." + wanted.name()).value(flag)));
        }
        number(one, "facts.number." + wanted.name(), wanted.minimum(), wanted.maximum());
        return new Query(one.build());
    }

    private static void number(
            BoolQuery.Builder one, String field, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        if (minimum != null || maximum != null) {
            one.filter(f -> f.range(r -> r.number(number -> number.field(field)
                    .gte(minimum == null ? null : minimum.doubleValue())
                    .lte(maximum == null ? null : maximum.doubleValue()))));
        }
    }
}
