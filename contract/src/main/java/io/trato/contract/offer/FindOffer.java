package io.trato.contract.offer;

import io.trato.contract.Actor;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import java.util.Optional;

/** One offer, for its two sides, operators and auditors. */
public record FindOffer(String offerId, Actor viewer) implements Query<Optional<Offer>> {

    @Override
    public String readModel() {
        return ReadModels.OFFERS;
    }
}
