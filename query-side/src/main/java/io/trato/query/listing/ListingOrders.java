package io.trato.query.listing;

import io.trato.contract.listing.ListingFilter;
import io.trato.contract.listing.ListingOrder;
import io.trato.query.search.SortKey;
import java.util.List;

/** The orders of a search. Without words nothing matches better than another, and without a place nothing is near. */
final class ListingOrders {

    private static final SortKey UNIQUE = SortKey.ascending("id");
    private static final List<SortKey> NEWEST = List.of(SortKey.descending("newest"), UNIQUE);

    private ListingOrders() {}

    static List<SortKey> of(ListingOrder order, ListingFilter filter) {
        return switch (order) {
            case RELEVANCE ->
                filter.text() == null || filter.text().isBlank() ? NEWEST : List.of(SortKey.relevance(), UNIQUE);
            case NEWEST -> NEWEST;
            case PRICE_ASCENDING -> List.of(SortKey.ascending("price.amount"), UNIQUE);
            case PRICE_DESCENDING -> List.of(SortKey.descending("price.amount"), UNIQUE);
            case DISTANCE -> filter.near() == null ? NEWEST : List.of(SortKey.distance("point", filter.near()), UNIQUE);
        };
    }
}
