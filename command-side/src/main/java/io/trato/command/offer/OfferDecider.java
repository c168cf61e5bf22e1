package io.trato.command.offer;

import static io.trato.command.Decision.under;
import static io.trato.contract.offer.OfferStatus.ACCEPTED;
import static io.trato.contract.offer.OfferStatus.EXPIRED;
import static io.trato.contract.offer.OfferStatus.REJECTED;
import static io.trato.contract.offer.OfferStatus.WITHDRAWN;

import io.trato.command.Context;
import io.trato.command.Decider;
import io.trato.command.Decision;
import io.trato.command.Rule;
import io.trato.command.Texts;
import io.trato.contract.market.MarketRules;
import io.trato.contract.offer.OfferCommand;
import io.trato.contract.offer.OfferCommand.AcceptOffer;
import io.trato.contract.offer.OfferCommand.CounterOffer;
import io.trato.contract.offer.OfferCommand.ExpireOffer;
import io.trato.contract.offer.OfferCommand.MakeOffer;
import io.trato.contract.offer.OfferCommand.RejectOffer;
import io.trato.contract.offer.OfferCommand.RequestQuote;
import io.trato.contract.offer.OfferCommand.ReviseOffer;
import io.trato.contract.offer.OfferCommand.WithdrawOffer;
import io.trato.contract.offer.OfferEvent;
import io.trato.contract.offer.OfferEvent.OfferAccepted;
import io.trato.contract.offer.OfferEvent.OfferCountered;
import io.trato.contract.offer.OfferEvent.OfferExpired;
import io.trato.contract.offer.OfferEvent.OfferMade;
import io.trato.contract.offer.OfferEvent.OfferRejected;
import io.trato.contract.offer.OfferEvent.OfferRevised;
import io.trato.contract.offer.OfferEvent.OfferWithdrawn;
import io.trato.contract.offer.OfferEvent.QuoteRequested;
import io.trato.contract.offer.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A negotiation. A client asks a provider for a quote, or makes the first offer on a priced listing; the provider answers a
 * request with an offer. From then on one revision is open and it is the other side's turn: they accept exactly that
 * revision, counter it with terms of their own, or reject it, while its author may better it or withdraw. Acceptance
 * freezes the terms, the commission rate and the version of the rules that set it. An offer that nobody answers for too long
 * expires. To anybody else there is no offer.
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
            case RequestQuote request -> new Openings(rules).request(request);
            case MakeOffer make -> new Openings(rules).make(make);
            case ReviseOffer(var id, var terms) ->
                under(
                        rules.withTerms(terms, rules.toRevise()),
                        () -> List.of(new OfferRevised(id, offer.revision() + 1, rules.side(), terms)));
            case CounterOffer(var id, int revision, var terms) ->
                under(
                        rules.withTerms(terms, rules.toCounter(revision)),
                        () -> List.of(new OfferCountered(id, offer.revision() + 1, rules.side(), terms)));
            case AcceptOffer(var id, int revision) ->
                under(rules.toAccept(revision), () -> List.of(accepted(id, offer, context)));
            case RejectOffer(var id, var reason) ->
                under(
                        Rule.all(rules.toReject(), Texts.plain("reason", reason, 0, 500)),
                        () -> List.of(new OfferRejected(id, reason.strip())));
            case WithdrawOffer(var id) -> under(rules.toWithdraw(), () -> List.of(new OfferWithdrawn(id)));
            case ExpireOffer(var id) ->
                under(
                        List.of(context.onlyTheSystem()),
                        () -> rules.isDue() ? List.of(new OfferExpired(id)) : List.of());
        };
    }

    @Override
    public OfferState evolve(OfferState offer, OfferEvent event, Instant at) {
        return switch (event) {
            case QuoteRequested(var _, var listing, var client, var provider, var _) ->
                OfferState.requested(listing, client, provider, at);
            case OfferMade(var _, var listing, var client, var provider, var author, var terms) ->
                (offer.status() == null ? OfferState.requested(listing, client, provider, at) : offer)
                        .opened(1, author, terms, at);
            case OfferRevised(var _, int revision, var author, var terms) -> offer.opened(revision, author, terms, at);
            case OfferCountered(var _, int revision, var author, var terms) ->
                offer.opened(revision, author, terms, at);
            case OfferAccepted _ -> offer.ended(ACCEPTED);
            case OfferRejected _ -> offer.ended(REJECTED);
            case OfferWithdrawn _ -> offer.ended(WITHDRAWN);
            case OfferExpired _ -> offer.ended(EXPIRED);
        };
    }

    private static OfferAccepted accepted(String id, OfferState offer, Context<OfferFacts> context) {
        Terms terms = Objects.requireNonNull(offer.terms(), "an open offer has terms");
        MarketRules rules = context.facts().book().at(context.at());
        return new OfferAccepted(
                id,
                offer.listingId(),
                offer.clientId(),
                offer.providerId(),
                offer.revision(),
                terms,
                terms.hash(),
                rules.levels().at(context.facts().points()).commissionBps(),
                rules.version());
    }
}
