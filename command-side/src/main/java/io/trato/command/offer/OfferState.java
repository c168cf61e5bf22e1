package io.trato.command.offer;

import io.trato.contract.Actor;
import io.trato.contract.offer.OfferStatus;
import io.trato.contract.offer.Side;
import io.trato.contract.offer.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What an offer has become; {@code status} is null before its first event.
 *
 * @param author who wrote the open revision; the turn is the other side's
 */
public record OfferState(
        @Nullable OfferStatus status,
        String listingId,
        String clientId,
        String providerId,
        int revision,
        @Nullable Side author,
        @Nullable Terms terms) {

    static final OfferState NONE = new OfferState(null, "", "", "", 0, null, null);

    /** Which side the actor is on, null for a stranger. */
    @Nullable Side sideOf(Actor actor) {
        if (status == null) {
            return null;
        }
        return actor.isAccount(clientId) ? Side.CLIENT : actor.isAccount(providerId) ? Side.PROVIDER : null;
    }

    OfferState opened(int next, Side by, Terms offered) {
        return new OfferState(OfferStatus.OPEN, listingId, clientId, providerId, next, by, offered);
    }

    OfferState ended(OfferStatus end) {
        return new OfferState(end, listingId, clientId, providerId, revision, author, terms);
    }
}
