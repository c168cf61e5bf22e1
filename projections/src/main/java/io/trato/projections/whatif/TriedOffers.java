package io.trato.projections.whatif;

import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingEvent.ListingDrafted;
import io.trato.contract.listing.ListingEvent.ListingRevised;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.DealDeadlines;
import io.trato.contract.market.Rulebook;
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
import java.util.Objects;

/**
 * Negotiations under other deadlines. One that would have expired is counted once, with what was asked for then, though what
 * came of it really goes on being counted: whether they would have begun again, nobody knows.
 */
record TriedOffers(
        Rulebook real,
        DealDeadlines tried,
        Standings standings,
        Waits waits,
        Map<String, Negotiation> threads,
        Map<String, String> currencies) {

    /** @param providerId empty once it would have expired */
    record Negotiation(Instant began, String providerId) {}

    TriedOffers(Rulebook real, DealDeadlines tried, Standings standings, Waits waits) {
        this(real, tried, standings, waits, new HashMap<>(), new HashMap<>());
    }

    void accept(LoggedEvent logged) {
        switch (logged.event()) {
            case OfferEvent event -> accept(event, logged.at());
            case ListingDrafted e -> priced(e.listingId(), e.content());
            case ListingRevised e -> priced(e.listingId(), e.changes());
            default -> {
                // no negotiation
            }
        }
    }

    /** A request for a quote is about no amount yet; it is counted in the currency that its listing has. */
    private void priced(String listingId, ListingContent content) {
        if (content.price() != null) {
            currencies.put(listingId, content.price().currency());
        }
    }

    private void accept(OfferEvent event, Instant at) {
        String id = event.offerId();
        switch (event) {
            case QuoteRequested e -> {
                threads.put(id, new Negotiation(at, e.providerId()));
                String currency = currencies.get(e.listingId());
                if (currency != null) {
                    waits(id, currency, 0, at);
                }
            }
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
        waits(id, terms.currency(), terms.total(), at);
    }

    private void waits(String id, String currency, long amount, Instant at) {
        Negotiation thread = Objects.requireNonNull(threads.get(id), id);
        String provider = thread.providerId();
        waits.begins(
                id,
                new Wait(
                        Deadline.EXPIRY,
                        new Account(provider, standings.level(provider), currency),
                        amount,
                        real.at(thread.began()).deadlines().deals().offerExpiry(thread.began(), at),
                        tried.offerExpiry(thread.began(), at)));
    }
}
