package io.trato.server.simulate.people;

import io.trato.contract.Actor;
import io.trato.contract.Command;
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
import io.trato.contract.offer.OfferEvent.OfferExpired;
import io.trato.contract.offer.OfferEvent.OfferMade;
import io.trato.contract.offer.OfferEvent.OfferRejected;
import io.trato.contract.offer.OfferEvent.OfferRevised;
import io.trato.contract.offer.OfferEvent.OfferWithdrawn;
import io.trato.contract.offer.OfferEvent.QuoteRequested;
import io.trato.contract.offer.Side;
import io.trato.server.simulate.world.Chance;
import java.time.Duration;

/** How two come to terms, or do not. */
record Negotiation(Hands hands, Chance chance, Wording wording) {

    private static final Duration DAYS = Duration.ofDays(8);
    private static final Duration HOURS = Duration.ofHours(6);

    void begins(Deal deal) {
        boolean quote = chance.happens(400);
        hands.want(
                deal.id(),
                deal.client(),
                Duration.ZERO,
                quote
                        ? new RequestQuote(deal.offer(), deal.ware().listingId(), "What would it cost?")
                        : new MakeOffer(deal.offer(), deal.ware().listingId(), wording.terms(deal.ware())));
    }

    void sees(Deal deal, OfferEvent event) {
        switch (event) {
            case QuoteRequested _ -> asked(deal);
            case OfferMade e -> answered(deal, 1, e.author());
            case OfferRevised e -> answered(deal, e.revision(), e.author());
            case OfferCountered e -> answered(deal, e.revision(), e.author());
            case OfferAccepted _, OfferRejected _, OfferWithdrawn _, OfferExpired _ -> {
                // it is over
            }
        }
    }

    private void asked(Deal deal) {
        if (chance.happens(930)) {
            wants(
                    deal,
                    Side.PROVIDER,
                    new MakeOffer(deal.offer(), deal.ware().listingId(), wording.terms(deal.ware())));
        } else if (chance.happens(300)) {
            wants(deal, Side.PROVIDER, new RejectOffer(deal.offer(), "Not now"));
        } else if (chance.happens(300)) {
            wants(deal, Side.CLIENT, new WithdrawOffer(deal.offer()));
        }
    }

    private void answered(Deal deal, int revision, Side author) {
        Side other = author.other();
        if (chance.happens(30)) {
            wants(deal, author, new ReviseOffer(deal.offer(), wording.terms(deal.ware())));
        }
        if (chance.happens(15)) {
            wants(deal, author, new WithdrawOffer(deal.offer()));
        }
        if (chance.happens(880)) {
            wants(deal, other, new AcceptOffer(deal.offer(), revision));
        } else if (chance.happens(500)) {
            wants(deal, other, new CounterOffer(deal.offer(), revision, wording.terms(deal.ware())));
        } else if (chance.happens(400)) {
            wants(deal, other, new RejectOffer(deal.offer(), "Too much"));
        }
    }

    private void wants(Deal deal, Side side, Command what) {
        Actor who = side == Side.CLIENT ? deal.client() : deal.provider();
        hands.want(deal.id(), who, chance.lasting(Duration.ZERO, chance.happens(100) ? DAYS : HOURS), what);
    }
}
