package io.trato.query.search;

import co.elastic.clients.elasticsearch._types.DistanceUnit;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import io.trato.contract.listing.ListingFilter.Near;

/** A part of a list's order, which can be turned round to read backward. What lacks a value stands last either way. */
@FunctionalInterface
public interface SortKey {

    SortOptions inOrder(boolean backward);

    static SortKey ascending(String field) {
        return field(field, true);
    }

    static SortKey descending(String field) {
        return field(field, false);
    }

    /** The best match first. */
    static SortKey relevance() {
        return backward -> SortOptions.of(s -> s.score(score -> score.order(order(false, backward))));
    }

    /** The nearest first; metres on the sphere. */
    static SortKey distance(String field, Near near) {
        return backward -> SortOptions.of(s -> s.geoDistance(distance -> distance.field(field)
                .location(at -> at.latlon(point -> point.lat(near.latitude()).lon(near.longitude())))
                .unit(DistanceUnit.Meters)
                .order(order(true, backward))));
    }

    private static SortKey field(String field, boolean ascending) {
        return backward -> SortOptions.of(s ->
                s.field(f -> f.field(field).order(order(ascending, backward)).missing(backward ? "_first" : "_last")));
    }

    private static SortOrder order(boolean ascending, boolean backward) {
        return ascending == backward ? SortOrder.Desc : SortOrder.Asc;
    }
}
