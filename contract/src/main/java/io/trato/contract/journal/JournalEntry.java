package io.trato.contract.journal;

import java.time.Instant;
import java.util.List;

/**
 * A movement of money: postings that sum to zero in each currency, posted once for its cause.
 *
 * @param id the identifier of the event that caused it
 * @param position where the log holds that event
 * @param kind the event's name
 * @param dealId what the identifiers of offer, job and escrow share
 */
public record JournalEntry(String id, long position, Instant at, String kind, String dealId, List<Posting> postings) {

    public JournalEntry {
        postings = List.copyOf(postings);
    }
}
