package io.trato.contract.listing;

import io.trato.contract.Actor;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import java.util.Optional;

/** One listing: a published one for everybody, any other for its provider, operators and auditors. */
public record FindListing(String listingId, Actor viewer) implements Query<Optional<Listing>> {

    @Override
    public String readModel() {
        return ReadModels.LISTINGS;
    }
}
