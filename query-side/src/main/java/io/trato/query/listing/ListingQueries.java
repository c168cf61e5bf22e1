package io.trato.query.listing;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import io.trato.contract.Page;
import io.trato.contract.ReadModels;
import io.trato.contract.listing.FindListing;
import io.trato.contract.listing.Listing;
import io.trato.contract.listing.ListingFilter;
import io.trato.contract.listing.ListingStatus;
import io.trato.contract.listing.ListingsFound;
import io.trato.contract.listing.SearchListings;
import io.trato.query.Demand;
import io.trato.query.Viewing;
import io.trato.query.paging.Cursor;
import io.trato.query.search.DocumentSearch;
import io.trato.query.search.Found;
import io.trato.query.search.Search;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/**
 * Listings. Published ones are everybody's; any other is seen by its provider, operators and auditors. Words are first taken
 * as they are written; when so few listings have them that a slip of the pen is likely, what is meant is looked for too.
 */
public final class ListingQueries {

    private static final int SO_FEW = 20;

    private final DocumentSearch documents;

    private final InstantSource clock;

    public ListingQueries(DocumentSearch documents, InstantSource clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @QueryHandler
    public Optional<Listing> find(FindListing query) {
        return documents
                .get(ReadModels.LISTINGS, query.listingId(), Listing.class)
                .filter(listing -> listing.status() == ListingStatus.PUBLISHED
                        || query.viewer().isAccount(listing.providerId())
                        || Viewing.everything(query.viewer()));
    }

    @QueryHandler
    public ListingsFound search(SearchListings query, @MetaDataValue(Demand.AT_LEAST) Long atLeast) {
        if (!allowed(query)) {
            return new ListingsFound(new Page<>(List.of(), false, false, 0), List.of());
        }
        Cursor from = documents.begin(searched(query, Reading.AS_WRITTEN, atLeast));
        if (from != null) {
            return answer(query, read(query, Reading.valueOf(from.mode()), from, atLeast));
        }
        Found<Listing> found = read(query, Reading.AS_WRITTEN, null, atLeast);
        if (hasText(query.filter()) && found.page().total() < SO_FEW) {
            found = read(query, Reading.AS_MEANT, null, atLeast);
        }
        return answer(query, found);
    }

    private Found<Listing> read(SearchListings query, Reading reading, @Nullable Cursor from, long atLeast) {
        return documents.findSteadily(searched(query, reading, atLeast), from, reading.name(), Listing.class);
    }

    private Search searched(SearchListings query, Reading reading, long atLeast) {
        Map<String, Aggregation> facets = query.facets() ? ListingFacets.wanted() : Map.of();
        return new Search(
                ReadModels.LISTINGS,
                "listings v2 " + query.order() + " " + query.filter(),
                ListingConditions.of(query.filter(), query.viewer(), reading, clock.instant()),
                ListingOrders.of(query.order(), query.filter()),
                query.page(),
                facets,
                atLeast);
    }

    private static ListingsFound answer(SearchListings query, Found<Listing> found) {
        return new ListingsFound(found.page(), query.facets() ? ListingFacets.counted(found.aggregates()) : List.of());
    }

    /** What is not published is searched by its provider among their own, or by those who see everything. */
    private static boolean allowed(SearchListings query) {
        ListingStatus status = query.filter().status();
        return status == null
                || status == ListingStatus.PUBLISHED
                || query.filter().mine()
                || Viewing.everything(query.viewer());
    }

    private static boolean hasText(ListingFilter filter) {
        return filter.text() != null && !filter.text().isBlank();
    }
}
