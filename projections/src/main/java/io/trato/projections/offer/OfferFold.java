package io.trato.projections.offer;

import io.trato.contract.Ids;
import io.trato.contract.ReadModels;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.offer.Offer;
import io.trato.contract.offer.Offer.OfferRevision;
import io.trato.contract.offer.OfferEvent;
import io.trato.contract.offer.OfferEvent.OfferAccepted;
import io.trato.contract.offer.OfferEvent.OfferCountered;
import io.trato.contract.offer.OfferEvent.OfferMade;
import io.trato.contract.offer.OfferEvent.OfferRejected;
import io.trato.contract.offer.OfferEvent.OfferRevised;
import io.trato.contract.offer.OfferEvent.OfferWithdrawn;
import io.trato.contract.offer.OfferEvent.QuoteRequested;
import io.trato.contract.offer.OfferStatus;
import io.trato.contract.offer.Side;
import io.trato.contract.offer.Terms;
import io.trato.projections.Folds;
import io.trato.projections.ReadModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An offer from its own stream. */
public final class OfferFold implements ReadModel<Offer> {

    @Override
    public String name() {
        return ReadModels.OFFERS;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Offer> documentType() {
        return Offer.class;
    }

    @Override
    public List<String> documents(LoggedEvent event) {
        return event.event() instanceof OfferEvent offer ? List.of(offer.offerId()) : List.of();
    }

    @Override
    public boolean begins(LoggedEvent event) {
        return event.sequence() == 0;
    }

    @Override
    public long position(Offer document) {
        return document.position();
    }

    @Override
    public Offer fold(String id, @Nullable Offer document, LoggedEvent logged) {
        return switch (Folds.expected(OfferEvent.class, logged)) {
            case QuoteRequested e ->
                started(id, e.listingId(), e.clientId(), e.providerId(), e.message(), Side.PROVIDER, logged);
            case OfferMade e -> {
                Offer before = document != null
                        ? document
                        : started(id, e.listingId(), e.clientId(), e.providerId(), null, e.author(), logged);
                yield revised(before, 1, e.author(), e.terms(), logged);
            }
            case OfferRevised e -> revised(Folds.begun(document, logged), e.revision(), e.author(), e.terms(), logged);
            case OfferCountered e ->
                revised(Folds.begun(document, logged), e.revision(), e.author(), e.terms(), logged);
            case OfferAccepted e -> {
                Offer before = Folds.begun(document, logged);
                yield next(before, OfferStatus.ACCEPTED, null, e.revision(), null, Ids.sibling(Ids.JOB, id), logged);
            }
            case OfferRejected e -> ended(Folds.begun(document, logged), OfferStatus.REJECTED, e.reason(), logged);
            case OfferWithdrawn e -> ended(Folds.begun(document, logged), OfferStatus.WITHDRAWN, null, logged);
        };
    }

    private static Offer started(
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
                logged.at());
    }

    private static Offer revised(Offer before, int revision, Side author, Terms terms, LoggedEvent logged) {
        List<OfferRevision> revisions = new ArrayList<>(before.revisions());
        revisions.add(new OfferRevision(revision, author, terms, logged.at()));
        return with(before, OfferStatus.OPEN, author.other(), revision, revisions, null, null, logged);
    }

    private static Offer ended(Offer before, OfferStatus status, @Nullable String reason, LoggedEvent logged) {
        return next(before, status, null, before.revision(), reason, null, logged);
    }

    private static Offer next(
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
                logged.at());
    }
}
