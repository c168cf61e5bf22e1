package io.trato.projections.whatif;

import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.DealDeadlines;
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
import io.trato.contract.whatif.Passings.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Negotiations under other deadlines. One that would have expired is counted once, with what was asked for then, though what
 * came of it really goes on being counted: whether they would have begun again, nobody knows.
 */
record TriedOffers(
        DealDeadlines real, DealDeadlines tried, Standings standings, Waits waits, Map<String, Negotiation> threads) {

    /** @param providerId empty once it would have expired */
    record Negotiation(Instant began, String providerId) {}

    TriedOffers(DealDeadlines real, DealDeadlines tried, Standings standings, Waits waits) {
        this(real, tried, standings, waits, new HashMap<>());
    }

    void accept(LoggedEvent logged) {
        if (logged.event() instanceof OfferEvent event) {
            accept(event, logged.at());
        }
    }

    private void accept(OfferEvent event, Instant at) {
        String id = event.offerId();
        switch (event) {
            case QuoteRequested e -> threads.put(id, new Negotiation(at, e.providerId()));
            case OfferMade e -> {
                threads.putIfAbsent(id, new Negotiation(at, e.providerId()));
                steps(id, e.terms(), at);
            }
            case OfferRevised e -> steps(id, e.terms(), at);
            case OfferCountered e -> steps(id, e.terms(), at);
            case OfferExpired _ -> {
                waits.passed(id);
                threads.remove(id);
            }
            case OfferAccepted _ -> ends(id, at);
            case OfferRejected _ -> ends(id, at);
            case OfferWithdrawn _ -> ends(id, at);
        }
    }

    private void ends(String id, Instant at) {
        waits.ends(id, at);
        threads.remove(id);
    }

    private void steps(String id, Terms terms, Instant at) {
        Negotiation thread = threads.get(id);
        if (thread == null || thread.providerId().isEmpty()) {
            return;
        }
        Duration missed = waits.acted(id, at);
        if (!missed.isZero()) {
            threads.put(id, new Negotiation(thread.began(), ""));
            return;
        }
        String provider = thread.providerId();
        waits.begins(
                id,
                new Wait(
                        Deadline.EXPIRY,
                        new Account(provider, standings.level(provider), terms.currency()),
                        terms.total(),
                        real.offerExpiry(thread.began(), at),
                        tried.offerExpiry(thread.began(), at)));
    }
}
