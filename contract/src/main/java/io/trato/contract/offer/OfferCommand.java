package io.trato.contract.offer;

import io.trato.contract.Command;
import io.trato.contract.OpeningCommand;

/** What can be asked of an offer, the negotiation of one deal. */
public sealed interface OfferCommand extends Command {

    String offerId();

    @Override
    default String aggregateId() {
        return offerId();
    }

    /** A client asks the provider of a listing for a quote. */
    record RequestQuote(String offerId, String listingId, String message) implements OfferCommand, OpeningCommand {}

    /**
     * The first terms: the provider's in answer to a request (then {@code listingId} is the request's), or the client's on
     * a priced listing.
     */
    record MakeOffer(String offerId, String listingId, Terms terms) implements OfferCommand {}

    /** The author of the open revision betters it before the other side has answered. */
    record ReviseOffer(String offerId, Terms terms) implements OfferCommand {}

    /** The other side answers with terms of its own to exactly this revision. */
    record CounterOffer(String offerId, int revision, Terms terms) implements OfferCommand {}

    /** The side whose turn it is accepts exactly this revision. */
    record AcceptOffer(String offerId, int revision) implements OfferCommand {}

    /** The side whose turn it is, the provider of a requested quote, or an operator says no. */
    record RejectOffer(String offerId, String reason) implements OfferCommand {}

    /** The author of the open revision, or of the request, takes it back. */
    record WithdrawOffer(String offerId) implements OfferCommand {}

    /** A timer says that nobody has answered for too long; before that, and after an end, it changes nothing. */
    record ExpireOffer(String offerId) implements OfferCommand {}
}
