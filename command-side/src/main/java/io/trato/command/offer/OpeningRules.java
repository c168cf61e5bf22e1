package io.trato.command.offer;

import io.trato.command.Context;
import io.trato.command.Rule;
import io.trato.command.offer.OfferFacts.ListingOnSale;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.listing.ListingStatus;
import io.trato.contract.listing.PriceUnit;
import java.util.Map;

/** The guards of a negotiation's beginning. */
record OpeningRules(OfferState offer, Context<OfferFacts> context) {

    Rule isNew() {
        return Rule.that(offer.status() == null, () -> Refusal.of(RefusalCode.ALREADY_EXISTS));
    }

    Rule listingIsOnSale() {
        ListingOnSale listing = context.facts().listing();
        if (listing == null || hidden(listing)) {
            return () -> Refusal.of(RefusalCode.NOT_FOUND).at("listingId");
        }
        return Rule.that(
                listing.status() == ListingStatus.PUBLISHED,
                () -> Refusal.of(
                                RefusalCode.LISTING_NOT_PUBLISHED,
                                Map.of("state", listing.status().name()))
                        .at("listingId"));
    }

    Rule aClientOfSomebodyElse() {
        ListingOnSale listing = context.facts().listing();
        if (listing != null && context.actor().isAccount(listing.providerId())) {
            return () -> Refusal.of(RefusalCode.OWN_LISTING);
        }
        return context.only(Role.CLIENT);
    }

    /** The first offer is the client's only where there is a price to start from. */
    Rule listingIsPriced() {
        ListingOnSale listing = context.facts().listing();
        boolean priced =
                listing != null && listing.price() != null && listing.price().unit() != PriceUnit.QUOTE;
        return Rule.that(
                priced, () -> Refusal.of(RefusalCode.WRONG_STATE, Map.of("state", "QUOTE", "allowed", "requestQuote")));
    }

    private static boolean hidden(ListingOnSale listing) {
        return listing.status() == ListingStatus.DRAFT || listing.status() == ListingStatus.REMOVED;
    }
}
