package io.trato.projections.offer;

import io.trato.contract.Ids;
import io.trato.contract.ReadModels;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.offer.Offer;
import io.trato.contract.offer.OfferEvent;
import io.trato.contract.offer.OfferEvent.OfferAccepted;
import io.trato.contract.offer.OfferEvent.OfferCountered;
import io.trato.contract.offer.OfferEvent.OfferExpired;
import io.trato.contract.offer.OfferEvent.OfferMade;
import io.trato.contract.offer.OfferEvent.OfferRejected;
import io.trato.contract.offer.OfferEvent.OfferRevised;
import io.trato.contract.offer.OfferEvent.OfferWithdrawn;
import io.trato.contract.offer.OfferEvent.QuoteRequested;
import io.trato.contract.offer.OfferStatus;
import io.trato.contract.offer.Side;
import io.trato.projections.Folds;
import io.trato.projections.ReadModel;
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
        return 2;
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
                OfferSteps.started(id, e.listingId(), e.clientId(), e.providerId(), e.message(), Side.PROVIDER, logged);
            case OfferMade e -> {
                Offer before = document != null
                        ? document
                        : OfferSteps.started(id, e.listingId(), e.clientId(), e.providerId(), null, e.author(), logged);
                yield OfferSteps.revised(before, 1, e.author(), e.terms(), logged);
            }
            case OfferRevised e ->
                OfferSteps.revised(Folds.begun(document, logged), e.revision(), e.author(), e.terms(), logged);
            case OfferCountered e ->
                OfferSteps.revised(Folds.begun(document, logged), e.revision(), e.author(), e.terms(), logged);
            case OfferAccepted e -> {
                Offer before = Folds.begun(document, logged);
                yield OfferSteps.next(
                        before, OfferStatus.ACCEPTED, null, e.revision(), null, Ids.sibling(Ids.JOB, id), logged);
            }
            case OfferRejected e ->
                OfferSteps.ended(Folds.begun(document, logged), OfferStatus.REJECTED, e.reason(), logged);
            case OfferExpired e -> OfferSteps.ended(Folds.begun(document, logged), OfferStatus.EXPIRED, null, logged);
            case OfferWithdrawn e ->
                OfferSteps.ended(Folds.begun(document, logged), OfferStatus.WITHDRAWN, null, logged);
        };
    }
}
