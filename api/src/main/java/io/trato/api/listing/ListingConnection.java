package io.trato.api.listing;

import io.trato.api.graphql.Connection;
import io.trato.contract.Page;
import io.trato.contract.listing.Listing;
import io.trato.contract.listing.ListingsFound;
import java.util.List;

/** A page of listings with the facets of all that were found. */
record ListingConnection(
        List<Page.Edge<Listing>> edges,
        Connection.PageInfo pageInfo,
        int totalCount,
        List<ListingsFound.Facet> facets) {

    static ListingConnection of(ListingsFound found) {
        Connection<Listing> page = Connection.of(found.page());
        return new ListingConnection(page.edges(), page.pageInfo(), page.totalCount(), found.facets());
    }
}
