package io.trato.contract.offer;

import io.trato.contract.Event;
import org.axonframework.serialization.Revision;

/** What happens to an offer. */
public sealed interface OfferEvent extends Event {

    String offerId();

    @Override
    default String streamId() {
        return offerId();
    }

    @Revision("1")
    record QuoteRequested(String offerId, String listingId, String clientId, String providerId, String message)
            implements OfferEvent {}

    /** Revision 1; the turn is the other side's. */
    @Revision("1")
    record OfferMade(String offerId, String listingId, String clientId, String providerId, Side author, Terms terms)
            implements OfferEvent {}

    /** The author's own next revision; the turn stays. */
    @Revision("1")
    record OfferRevised(String offerId, int revision, Side author, Terms terms) implements OfferEvent {}

    /** The other side's next revision; the turn changes. */
    @Revision("1")
    record OfferCountered(String offerId, int revision, Side author, Terms terms) implements OfferEvent {}

    /**
     * The deal: terms, commission and policy version are frozen here.
     *
     * @param commissionBps the provider's rate in basis points
     */
    @Revision("1")
    record OfferAccepted(
            String offerId,
            String listingId,
            String clientId,
            String providerId,
            int revision,
            Terms terms,
            String termsHash,
            int commissionBps,
            String policyVersion)
            implements OfferEvent {}

    @Revision("1")
    record OfferRejected(String offerId, String reason) implements OfferEvent {}

    @Revision("1")
    record OfferWithdrawn(String offerId) implements OfferEvent {}

    /** Nobody answered for too long, or the negotiation went on for too long. */
    @Revision("1")
    record OfferExpired(String offerId) implements OfferEvent {}
}
