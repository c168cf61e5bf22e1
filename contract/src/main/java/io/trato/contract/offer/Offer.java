package io.trato.contract.offer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer as its two sides read it.
 *
 * @param turn whose answer is awaited, null when nobody's
 * @param revision the open or accepted revision, 0 while a quote is only asked for
 * @param revisions all terms so far, oldest first
 * @param jobId what it became
 * @param expiresAt when it ends unless somebody takes the next step; null when it has ended
 */
public record Offer(
        String id,
        long version,
        long position,
        String listingId,
        String clientId,
        String providerId,
        OfferStatus status,
        @Nullable Side turn,
        int revision,
        @Nullable String message,
        List<OfferRevision> revisions,
        @Nullable String reason,
        @Nullable String jobId,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant expiresAt) {

    public Offer {
        revisions = List.copyOf(revisions);
    }

    /** One side's terms at one time. */
    public record OfferRevision(int revision, Side author, Terms terms, Instant at) {}
}
