package io.trato.command.offer;

import io.trato.contract.Actor;
import io.trato.contract.offer.OfferStatus;
import io.trato.contract.offer.Side;
import io.trato.contract.offer.Terms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an offer has become; {@code status} is null before its first event.
 *
 * @param author who wrote the open revision; the turn is the other side's
 * @param startedAt when the first step was taken
 * @param steppedAt when the last was
 */
public record OfferState(
        @Nullable OfferStatus status,
        String listingId,
        String clientId,
        String providerId,
        int revision,
        @Nullable Side author,
        @Nullable Terms terms,
        Instant startedAt,
        Instant steppedAt) {

    static final OfferState NONE = new OfferState(null, "", "", "", 0, null, null, Instant.EPOCH, Instant.EPOCH);

    /** Before anybody has named terms. */
    static OfferState requested(String listing, String client, String provider, Instant at) {
        return new OfferState(OfferStatus.REQUESTED, listing, client, provider, 0, null, null, at, at);
    }

    /** Which side the actor is on, null for a stranger. */
    @Nullable Side sideOf(Actor actor) {
        if (status == null) {
            return null;
        }
        return actor.isAccount(clientId) ? Side.CLIENT : actor.isAccount(providerId) ? Side.PROVIDER : null;
    }

    OfferState opened(int next, Side by, Terms offered, Instant at) {
        return new OfferState(OfferStatus.OPEN, listingId, clientId, providerId, next, by, offered, startedAt, at);
    }

    OfferState ended(OfferStatus end) {
        return new OfferState(end, listingId, clientId, providerId, revision, author, terms, startedAt, steppedAt);
    }
}
