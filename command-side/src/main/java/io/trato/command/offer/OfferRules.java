package io.trato.command.offer;

import io.trato.command.Context;
import io.trato.command.Rule;
import io.trato.command.offer.OfferFacts.ListingOnSale;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.listing.ListingStatus;
import io.trato.contract.listing.PriceUnit;
import io.trato.contract.offer.OfferStatus;
import io.trato.contract.offer.Side;
import io.trato.contract.offer.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The guards of a negotiation. What terms must be like is {@link TermsRules}' matter. */
record OfferRules(OfferState offer, Context<OfferFacts> context) {

    Rule isNew() {
        return Rule.that(offer.status() == null, Refusal.of(RefusalCode.ALREADY_EXISTS));
    }

    /** A stranger sees nothing. */
    Rule isAParty() {
        return Rule.that(offer.sideOf(context.actor()) != null, Refusal.of(RefusalCode.NOT_FOUND));
    }

    Rule isTheProvider() {
        return Rule.that(offer.sideOf(context.actor()) == Side.PROVIDER, Refusal.of(RefusalCode.FORBIDDEN));
    }

    Rule isOneOf(OfferStatus... allowed) {
        return Rule.that(
                Arrays.asList(allowed).contains(offer.status()),
                Refusal.of(
                        RefusalCode.WRONG_STATE,
                        Map.of("state", String.valueOf(offer.status()), "allowed", Arrays.toString(allowed))));
    }

    Rule isTheOpenRevision(int revision) {
        return Rule.that(
                revision == offer.revision(),
                Refusal.of(
                                RefusalCode.REVISION_CONFLICT,
                                Map.of("expected", "" + revision, "current", "" + offer.revision()))
                        .at("revision"));
    }

    Rule isItsTurn() {
        return Rule.that(
                offer.sideOf(context.actor()) != offer.author(),
                Refusal.of(RefusalCode.NOT_YOUR_TURN, Map.of("author", String.valueOf(offer.author()))));
    }

    Rule isItsAuthor() {
        return Rule.that(
                offer.sideOf(context.actor()) == offer.author(),
                Refusal.of(RefusalCode.NOT_YOUR_TURN, Map.of("author", String.valueOf(offer.author()))));
    }

    /** The side whose turn it is, the provider who was asked for a quote, or an operator. */
    Rule mayReject() {
        if (context.actor().is(Role.OPERATOR) && offer.status() != null) {
            return context.inGoodStanding();
        }
        if (offer.sideOf(context.actor()) == null) {
            return isAParty();
        }
        return offer.status() == OfferStatus.REQUESTED ? isTheProvider() : isItsTurn();
    }

    /** The author of what is open: of the revision, or of the request. */
    Rule mayWithdraw() {
        return offer.status() == OfferStatus.REQUESTED
                ? Rule.that(offer.sideOf(context.actor()) == Side.CLIENT, Refusal.of(RefusalCode.FORBIDDEN))
                : isItsAuthor();
    }

    Rule listingIsOnSale() {
        ListingOnSale listing = context.facts().listing();
        if (listing == null || hidden(listing)) {
            return () -> Refusal.of(RefusalCode.NOT_FOUND).at("listingId");
        }
        return Rule.that(
                listing.status() == ListingStatus.PUBLISHED,
                Refusal.of(
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
                priced, Refusal.of(RefusalCode.WRONG_STATE, Map.of("state", "QUOTE", "allowed", "requestQuote")));
    }

    /** These rules first, and then those of the terms. */
    List<Rule> withTerms(Terms terms, Rule... first) {
        List<Rule> all = new ArrayList<>(List.of(first));
        all.addAll(TermsRules.of(terms, context.facts()));
        return all;
    }

    Side side() {
        return Objects.requireNonNull(offer.sideOf(context.actor()), "the rules saw a party");
    }

    private static boolean hidden(ListingOnSale listing) {
        return listing.status() == ListingStatus.DRAFT || listing.status() == ListingStatus.REMOVED;
    }
}
