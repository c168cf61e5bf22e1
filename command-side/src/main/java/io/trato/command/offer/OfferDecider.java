package io.trato.command.offer;

import static io.trato.command.Decision.under;
import static io.trato.contract.offer.OfferStatus.ACCEPTED;
import static io.trato.contract.offer.OfferStatus.OPEN;
import static io.trato.contract.offer.OfferStatus.REJECTED;
import static io.trato.contract.offer.OfferStatus.REQUESTED;
import static io.trato.contract.offer.OfferStatus.WITHDRAWN;

import io.trato.command.Context;
import io.trato.command.Decider;
import io.trato.command.Decision;
import io.trato.command.Texts;
import io.trato.command.offer.OfferFacts.ListingOnSale;
import io.trato.contract.offer.OfferCommand;
import io.trato.contract.offer.OfferCommand.AcceptOffer;
import io.trato.contract.offer.OfferCommand.CounterOffer;
import io.trato.contract.offer.OfferCommand.MakeOffer;
import io.trato.contract.offer.OfferCommand.RejectOffer;
import io.trato.contract.offer.OfferCommand.RequestQuote;
import io.trato.contract.offer.OfferCommand.ReviseOffer;
import io.trato.contract.offer.OfferCommand.WithdrawOffer;
import io.trato.contract.offer.OfferEvent;
import io.trato.contract.offer.OfferEvent.OfferAccepted;
import io.trato.contract.offer.OfferEvent.OfferCountered;
import io.trato.contract.offer.OfferEvent.OfferMade;
import io.trato.contract.offer.OfferEvent.OfferRejected;
import io.trato.contract.offer.OfferEvent.OfferRevised;
import io.trato.contract.offer.OfferEvent.OfferWithdrawn;
import io.trato.contract.offer.OfferEvent.QuoteRequested;
import io.trato.contract.offer.Side;
import io.trato.contract.offer.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A negotiation. A client asks a provider for a quote, or makes the first offer on a priced listing; the provider answers a
 * request with an offer. From then on one revision is open and it is the other side's turn: they accept exactly that
 * revision, counter it with terms of their own, or reject it, while its author may better it or withdraw. Acceptance
 * freezes the terms, the commission rate and the version of the rules that set it. To anybody else there is no offer.
 */
public final class OfferDecider implements Decider<OfferCommand, OfferEvent, OfferState, OfferFacts> {

    @Override
    public OfferState initial() {
        return OfferState.NONE;
    }

    @Override
    public Decision<OfferEvent> decide(OfferState offer, OfferCommand command, Context<OfferFacts> context) {
        OfferRules rules = new OfferRules(offer, context);
        return switch (command) {
            case RequestQuote(var id, var _, var message) ->
                under(
                        List.of(
                                rules.isNew(),
                                rules.listingIsOnSale(),
                                rules.aClientOfSomebodyElse(),
                                context.inGoodStanding(),
                                Texts.plain("message", message, 1, 5_000)),
                        () -> List.of(new QuoteRequested(
                                id,
                                listing(context).id(),
                                context.actor().id(),
                                listing(context).providerId(),
                                message)));
            case MakeOffer make -> make(offer, make, rules, context);
            case ReviseOffer(var id, var terms) ->
                under(
                        rules.withTerms(
                                terms,
                                rules.isAParty(),
                                context.inGoodStanding(),
                                rules.isOneOf(OPEN),
                                rules.isItsAuthor()),
                        () -> List.of(new OfferRevised(id, offer.revision() + 1, rules.side(), terms)));
            case CounterOffer(var id, int revision, var terms) ->
                under(
                        rules.withTerms(
                                terms,
                                rules.isAParty(),
                                context.inGoodStanding(),
                                rules.isOneOf(OPEN),
                                rules.isTheOpenRevision(revision),
                                rules.isItsTurn()),
                        () -> List.of(new OfferCountered(id, offer.revision() + 1, rules.side(), terms)));
            case AcceptOffer(var id, int revision) ->
                under(
                        List.of(
                                rules.isAParty(),
                                context.inGoodStanding(),
                                rules.isOneOf(OPEN),
                                rules.isTheOpenRevision(revision),
                                rules.isItsTurn()),
                        () -> List.of(accepted(id, offer, context)));
            case RejectOffer(var id, var reason) ->
                under(
                        List.of(
                                rules.mayReject(),
                                rules.isOneOf(REQUESTED, OPEN),
                                Texts.plain("reason", reason, 0, 500)),
                        () -> List.of(new OfferRejected(id, reason.strip())));
            case WithdrawOffer(var id) ->
                under(
                        List.of(rules.isAParty(), rules.isOneOf(REQUESTED, OPEN), rules.mayWithdraw()),
                        () -> List.of(new OfferWithdrawn(id)));
        };
    }

    @Override
    public OfferState evolve(OfferState offer, OfferEvent event, Instant at) {
        return switch (event) {
            case QuoteRequested(var _, var listing, var client, var provider, var _) ->
                new OfferState(REQUESTED, listing, client, provider, 0, null, null);
            case OfferMade(var _, var listing, var client, var provider, var author, var terms) ->
                new OfferState(OPEN, listing, client, provider, 1, author, terms);
            case OfferRevised(var _, int revision, var author, var terms) -> offer.opened(revision, author, terms);
            case OfferCountered(var _, int revision, var author, var terms) -> offer.opened(revision, author, terms);
            case OfferAccepted _ -> offer.ended(ACCEPTED);
            case OfferRejected _ -> offer.ended(REJECTED);
            case OfferWithdrawn _ -> offer.ended(WITHDRAWN);
        };
    }

    /** The provider answers a request, or a client speaks first. */
    private static Decision<OfferEvent> make(
            OfferState offer, MakeOffer make, OfferRules rules, Context<OfferFacts> context) {
        Terms terms = make.terms();
        if (offer.status() != null) {
            return under(
                    rules.withTerms(
                            terms,
                            rules.isAParty(),
                            context.inGoodStanding(),
                            rules.isOneOf(REQUESTED),
                            rules.isTheProvider()),
                    () -> List.of(new OfferMade(
                            make.offerId(),
                            offer.listingId(),
                            offer.clientId(),
                            offer.providerId(),
                            Side.PROVIDER,
                            terms)));
        }
        return under(
                rules.withTerms(
                        terms,
                        rules.listingIsOnSale(),
                        rules.aClientOfSomebodyElse(),
                        context.inGoodStanding(),
                        rules.listingIsPriced()),
                () -> List.of(new OfferMade(
                        make.offerId(),
                        listing(context).id(),
                        context.actor().id(),
                        listing(context).providerId(),
                        Side.CLIENT,
                        terms)));
    }

    private static OfferAccepted accepted(String id, OfferState offer, Context<OfferFacts> context) {
        Terms terms = Objects.requireNonNull(offer.terms(), "an open offer has terms");
        return new OfferAccepted(
                id,
                offer.listingId(),
                offer.clientId(),
                offer.providerId(),
                offer.revision(),
                terms,
                terms.hash(),
                context.facts().rules().commissionBps(),
                context.facts().rules().version());
    }

    private static ListingOnSale listing(Context<OfferFacts> context) {
        return Objects.requireNonNull(context.facts().listing(), "the rules saw a listing");
    }
}
