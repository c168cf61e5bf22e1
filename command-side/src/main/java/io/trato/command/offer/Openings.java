package io.trato.command.offer;

import static io.trato.command.Decision.under;

import io.trato.command.Context;
import io.trato.command.Decision;
import io.trato.command.Texts;
import io.trato.command.offer.OfferFacts.ListingOnSale;
import io.trato.contract.offer.OfferCommand.MakeOffer;
import io.trato.contract.offer.OfferCommand.RequestQuote;
import io.trato.contract.offer.OfferEvent;
import io.trato.contract.offer.OfferEvent.OfferMade;
import io.trato.contract.offer.OfferEvent.QuoteRequested;
import io.trato.contract.offer.Side;
import java.util.List;
import java.util.Objects;

/** How a negotiation begins: with a request, with the provider's answer to one, or with the client's own terms. */
record Openings(OfferRules rules) {

    Decision<OfferEvent> request(RequestQuote request) {
        return under(
                List.of(
                        openings().isNew(),
                        openings().listingIsOnSale(),
                        openings().aClientOfSomebodyElse(),
                        context().inGoodStanding(),
                        Texts.plain("message", request.message(), 1, 5_000)),
                () -> List.of(new QuoteRequested(
                        request.offerId(),
                        listing().id(),
                        context().actor().id(),
                        listing().providerId(),
                        request.message())));
    }

    Decision<OfferEvent> make(MakeOffer make) {
        return rules.offer().status() != null ? answer(make) : first(make);
    }

    private Decision<OfferEvent> answer(MakeOffer make) {
        OfferState offer = rules.offer();
        return under(
                rules.withTerms(make.terms(), rules.toAnswer()),
                () -> List.of(new OfferMade(
                        make.offerId(),
                        offer.listingId(),
                        offer.clientId(),
                        offer.providerId(),
                        Side.PROVIDER,
                        make.terms())));
    }

    private Decision<OfferEvent> first(MakeOffer make) {
        return under(
                rules.withTerms(
                        make.terms(),
                        List.of(
                                openings().listingIsOnSale(),
                                openings().aClientOfSomebodyElse(),
                                context().inGoodStanding(),
                                openings().listingIsPriced())),
                () -> List.of(new OfferMade(
                        make.offerId(),
                        listing().id(),
                        context().actor().id(),
                        listing().providerId(),
                        Side.CLIENT,
                        make.terms())));
    }

    private OpeningRules openings() {
        return new OpeningRules(rules.offer(), context());
    }

    private ListingOnSale listing() {
        return Objects.requireNonNull(context().facts().listing(), "the rules saw a listing");
    }

    private Context<OfferFacts> context() {
        return rules.context();
    }
}
