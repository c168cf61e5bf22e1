package io.trato.contract.calendar;

import java.time.Instant;
import java.util.Optional;

/** What stays would cost, and why they could not be had, by the very rules that guard the calendar. */
public interface StayQuotes {

    /** As of the last committed event; empty where there is no such rental. Whoever asks must have been shown the listing. */
    Optional<StayQuote> quote(String listingId, Nights nights, Instant at);
}
