package io.trato.command.offer;

import io.trato.command.bus.Streams;
import io.trato.command.calendar.StaysOnOffer;
import io.trato.command.listing.ListingDecider;
import io.trato.command.listing.ListingState;
import io.trato.command.offer.OfferFacts.ListingOnSale;
import io.trato.command.reputation.EarnedPoints;
import io.trato.contract.Ids;
import io.trato.contract.market.Rulebook;
import java.util.Objects;

/** Gathers what an offer needs to know of its listing, from the listing's own stream. */
public final class ListingsOnSale {

    private static final ListingDecider LISTINGS = new ListingDecider();

    private final Streams streams;
    private final Rulebook book;
    private final EarnedPoints points;
    private final StaysOnOffer stays;

    public ListingsOnSale(Streams streams, Rulebook book, EarnedPoints points, StaysOnOffer stays) {
        this.streams = streams;
        this.book = book;
        this.points = points;
        this.stays = stays;
    }

    public OfferFacts factsOf(String listingId) {
        return facts(listingId, 0);
    }

    /** With what the provider has earned, from which the commission follows. */
    OfferFacts factsAtAcceptance(String listingId, String providerId) {
        return facts(listingId, points.of(providerId).points());
    }

    private OfferFacts facts(String listingId, long earned) {
        return new OfferFacts(
                streams.state(Ids.LISTING, listingId, LISTINGS)
                        .map(state -> onSale(listingId, state))
                        .orElse(null),
                book,
                earned,
                (nights, at) -> stays.objection(listingId, nights, at));
    }

    private static ListingOnSale onSale(String id, ListingState state) {
        return new ListingOnSale(
                id,
                state.providerId(),
                Objects.requireNonNull(state.kind(), "a drafted listing has a kind"),
                Objects.requireNonNull(state.status(), "a drafted listing has a status"),
                state.content().price());
    }
}
