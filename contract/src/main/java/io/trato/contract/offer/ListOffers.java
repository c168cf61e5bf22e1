package io.trato.contract.offer;

import io.trato.contract.Actor;
import io.trato.contract.Page;
import io.trato.contract.PageRequest;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import org.jspecify.annotations.Nullable;

/** The viewer's offers on either side, latest first; all offers for operators and auditors. */
public record ListOffers(
        @Nullable OfferStatus status, @Nullable String listingId, PageRequest page, Actor viewer)
        implements Query<Page<Offer>> {

    @Override
    public String readModel() {
        return ReadModels.OFFERS;
    }
}
