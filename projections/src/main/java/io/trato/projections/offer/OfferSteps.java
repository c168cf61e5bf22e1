package io.trato.projections.offer;

import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.Rulebook;
import io.trato.contract.offer.Offer;
import io.trato.contract.offer.Offer.OfferRevision;
import io.trato.contract.offer.OfferStatus;
import io.trato.contract.offer.Side;
import io.trato.contract.offer.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a negotiation as an offer's view shows them. */
final class OfferSteps {

    private OfferSteps() {}

    static Offer started(
            String id,
            String listingId,
            String clientId,
            String providerId,
            @Nullable String message,
            Side turn,
            LoggedEvent logged) {
        return new Offer(
                id,
                logged.sequence(),
                logged.position(),
                listingId,
                clientId,
                providerId,
                OfferStatus.REQUESTED,
                turn,
                0,
                message,
                List.of(),
                null,
                null,
                logged.at(),
                logged.at(),
                expiry(logged.at(), logged.at()));
    }

    static Offer revised(Offer before, int revision, Side author, Terms terms, LoggedEvent logged) {
        List<OfferRevision> revisions = new ArrayList<>(before.revisions());
        revisions.add(new OfferRevision(revision, author, terms, logged.at()));
        return with(before, OfferStatus.OPEN, author.other(), revision, revisions, null, null, logged);
    }

    static Offer ended(Offer before, OfferStatus status, @Nullable String reason, LoggedEvent logged) {
        return next(before, status, null, before.revision(), reason, null, logged);
    }

    static Offer next(
            Offer before,
            OfferStatus status,
            @Nullable Side turn,
            int revision,
            @Nullable String reason,
            @Nullable String jobId,
            LoggedEvent logged) {
        return with(before, status, turn, revision, before.revisions(), reason, jobId, logged);
    }

    private static Offer with(
            Offer before,
            OfferStatus status,
            @Nullable Side turn,
            int revision,
            List<OfferRevision> revisions,
            @Nullable String reason,
            @Nullable String jobId,
            LoggedEvent logged) {
        return new Offer(
                before.id(),
                logged.sequence(),
                logged.position(),
                before.listingId(),
                before.clientId(),
                before.providerId(),
                status,
                turn,
                revision,
                before.message(),
                revisions,
                reason,
                jobId,
                before.startedAt(),
                logged.at(),
                status == OfferStatus.OPEN ? expiry(before.startedAt(), logged.at()) : null);
    }

    private static Instant expiry(Instant started, Instant stepped) {
        return Rulebook.KNOWN.at(started).deadlines().deals().offerExpiry(started, stepped);
    }
}
