package io.trato.contract.listing;

import io.trato.contract.Actor;
import io.trato.contract.PageRequest;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;

/** A search over listings that the viewer may see. {@code facets} says whether to count them too. */
public record SearchListings(ListingFilter filter, ListingOrder order, PageRequest page, boolean facets, Actor viewer)
        implements Query<ListingsFound> {

    @Override
    public String readModel() {
        return ReadModels.LISTINGS;
    }
}
