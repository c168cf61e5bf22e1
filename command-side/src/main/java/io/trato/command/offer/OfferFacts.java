package io.trato.command.offer;

import io.trato.contract.Outcome.Refusal;
import io.trato.contract.calendar.Nights;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.ListingStatus;
import io.trato.contract.listing.Price;
import io.trato.contract.market.MarketRules;
import io.trato.contract.market.Rulebook;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an offer's decision needs to know of others.
 *
 * @param listing the listing that is dealt about, null when there is none
 * @param book the marketplace's figures: a negotiation keeps the deadlines under which it began, and what is agreed on goes by
 *     those in force then
 * @param points what the provider has earned; only acceptance asks for it, otherwise it is 0
 * @param nights what the calendar would say of a stay
 */
public record OfferFacts(@Nullable ListingOnSale listing, Rulebook book, long points, NightsOnOffer nights) {

    /** Of a listing without a calendar, where there is one version only. */
    public OfferFacts(@Nullable ListingOnSale listing, MarketRules rules, long points) {
        this(listing, Rulebook.of(rules), points, (_, _) -> null);
    }

    /** A listing's calendar as an offer sees it: at present, while only the calendar itself knows what will be. */
    @FunctionalInterface
    public interface NightsOnOffer {

        /** Why the nights could not be had, null when they could. */
        @Nullable Refusal objection(Nights nights, Instant at);
    }

    /** A listing as an offer sees it. */
    public record ListingOnSale(
            String id,
            String providerId,
            ListingKind kind,
            ListingStatus status,
            @Nullable Price price) {}
}
