package io.trato.projections.job;

import io.trato.contract.Ids;
import io.trato.contract.MetadataKeys;
import io.trato.contract.ReadModels;
import io.trato.contract.calendar.CalendarEvent.OfStay;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.job.JobEvent;
import io.trato.contract.job.TimelineEntry;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.offer.OfferEvent;
import io.trato.contract.reputation.ReputationEvent;
import io.trato.contract.reputation.ReputationEvent.LevelReached;
import io.trato.contract.reputation.ReputationEvent.PointsEarned;
import io.trato.contract.review.ReviewEvent;
import io.trato.contract.wallet.WalletEvent;
import io.trato.projections.ReadModel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The timelines of all deals: one document for each event of an offer, a job, an escrow or a review, and for those of a wallet,
 * of a reputation and of a calendar that follow from one.
 */
public final class TimelineFold implements ReadModel<TimelineEntry> {

    @Override
    public String name() {
        return ReadModels.TIMELINE;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<TimelineEntry> documentType() {
        return TimelineEntry.class;
    }

    @Override
    public List<String> documents(LoggedEvent event) {
        return deal(event).isPresent() ? List.of(event.eventId()) : List.of();
    }

    @Override
    public boolean begins(LoggedEvent event) {
        return true;
    }

    @Override
    public long position(TimelineEntry document) {
        return document.position();
    }

    @Override
    public TimelineEntry fold(String id, @Nullable TimelineEntry document, LoggedEvent event) {
        return entry(event)
                .orElseThrow(() -> new IllegalArgumentException("event " + event.eventId() + " belongs to no deal"));
    }

    /** The entry that an event is in its deal's timeline; empty for an event that belongs to no deal. */
    public static Optional<TimelineEntry> entry(LoggedEvent event) {
        return deal(event)
                .map(deal -> new TimelineEntry(
                        event.eventId(),
                        event.position(),
                        deal,
                        event.streamId(),
                        event.sequence(),
                        event.at(),
                        event.event().getClass().getSimpleName(),
                        said(event, MetadataKeys.ACTOR),
                        said(event, MetadataKeys.COMMAND),
                        said(event, MetadataKeys.CORRELATION_ID),
                        said(event, MetadataKeys.CAUSATION_ID),
                        Facts.of(event.event())));
    }

    private static Optional<String> deal(LoggedEvent event) {
        return switch (event.event()) {
            case OfferEvent offer -> Optional.of(Ids.suffix(offer.offerId()));
            case JobEvent job -> Optional.of(Ids.suffix(job.jobId()));
            case EscrowEvent escrow -> Optional.of(Ids.suffix(escrow.escrowId()));
            case WalletEvent.OfRelease wallet -> Optional.of(Ids.suffix(wallet.jobId()));
            case ReviewEvent review -> Optional.of(Ids.suffix(review.jobId()));
            case OfStay stay -> Optional.of(Ids.suffix(stay.booking().jobId()));
            case ReputationEvent reputation -> deal(reputation);
            default -> Optional.empty();
        };
    }

    private static Optional<String> deal(ReputationEvent event) {
        return switch (event) {
            case PointsEarned earned -> Optional.of(Ids.suffix(earned.jobId()));
            case LevelReached reached -> Optional.empty();
        };
    }

    private static String said(LoggedEvent event, String key) {
        return event.metadata().getOrDefault(key, "");
    }
}
