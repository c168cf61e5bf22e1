package io.trato.server.simulate.check;

import static io.trato.server.simulate.world.Violation.unless;

import io.trato.contract.MetadataKeys;
import io.trato.contract.calendar.CalendarEvent;
import io.trato.contract.calendar.CalendarEvent.HoldExpired;
import io.trato.contract.calendar.CalendarEvent.StayCompleted;
import io.trato.contract.calendar.CalendarEvent.StayConfirmed;
import io.trato.contract.calendar.CalendarEvent.StayHeld;
import io.trato.contract.escrow.DisputeEvent.DisputeOpened;
import io.trato.contract.escrow.DisputeEvent.DisputeResolved;
import io.trato.contract.escrow.RefundEvent.RefundFailed;
import io.trato.contract.escrow.RefundEvent.RefundRestarted;
import io.trato.contract.job.JobEvent.CancellationProposed;
import io.trato.contract.job.JobEvent.JobCancelled;
import io.trato.contract.job.JobEvent.JobLapsed;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.job.JobEvent.MilestoneApproved;
import io.trato.contract.job.JobEvent.MilestoneDelivered;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.DealDeadlines;
import io.trato.contract.offer.OfferEvent;
import io.trato.contract.offer.OfferEvent.OfferExpired;
import io.trato.contract.wallet.WalletEvent;
import io.trato.contract.wallet.WalletEvent.ClearingFrozen;
import io.trato.contract.wallet.WalletEvent.ClearingResumed;
import io.trato.contract.wallet.WalletEvent.ClearingStarted;
import io.trato.contract.wallet.WalletEvent.PayoutAttemptFailed;
import io.trato.contract.wallet.WalletEvent.PayoutRetried;
import io.trato.contract.wallet.WalletEvent.ReleaseCleared;
import io.trato.server.simulate.ground.DealOf;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens because a date has come happens no earlier, however often the date was moved since a timer was set. */
public final class Dates {

    private static final String THREAD = "thread";
    private static final String STEP = "step";
    private static final String PAYMENT = "payment";
    private static final String ANSWER = "answer";

    private final DealDeadlines deadlines;
    private final Map<String, Map<String, Instant>> dates = new HashMap<>();

    public Dates(DealDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The events of one commit. */
    public void add(List<LoggedEvent> events) {
        events.forEach(this::add);
    }

    /** Nothing will happen about a deal any more. */
    public void settled(String deal) {
        DealOf.streams(deal).forEach(dates::remove);
    }

    private void add(LoggedEvent logged) {
        Instant at = logged.at();
        switch (logged.event()) {
            case OfferEvent event -> offer(event, logged);
            case JobOpened _ -> set(logged, PAYMENT, at.plus(deadlines.payment()));
            case JobLapsed _ -> come(logged, PAYMENT);
            case MilestoneDelivered e -> set(logged, "" + e.milestone(), at.plus(deadlines.approval()));
            case MilestoneApproved e when by(logged, "approval-by-silence") -> come(logged, "" + e.milestone());
            case CancellationProposed _ -> set(logged, ANSWER, at.plus(deadlines.cancellationAnswer()));
            case JobCancelled _ when by(logged, "cancellation-by-silence") -> come(logged, ANSWER);
            case DisputeOpened e -> set(logged, e.disputeId(), e.answerBy());
            case DisputeResolved e when by(logged, "claim-by-silence") -> come(logged, e.disputeId());
            case RefundFailed e -> set(logged, e.refundId(), e.retryAt());
            case RefundRestarted e when by(logged, "refund-retry") -> come(logged, e.failedRefundId());
            case WalletEvent event -> wallet(event, logged);
            case CalendarEvent event -> calendar(event, logged);
            default -> {
                // nothing that waits for a date
            }
        }
    }

    private void offer(OfferEvent event, LoggedEvent logged) {
        if (event instanceof OfferExpired) {
            come(logged, logged.at().isBefore(date(logged, THREAD)) ? STEP : THREAD);
        } else {
            set(logged, STEP, logged.at().plus(deadlines.offerStep()));
            if (logged.sequence() == 0) {
                set(logged, THREAD, logged.at().plus(deadlines.offerThread()));
            }
        }
    }

    private void wallet(WalletEvent event, LoggedEvent logged) {
        switch (event) {
            case ClearingStarted e -> set(logged, e.releaseId(), e.clearsAt());
            case ClearingFrozen e -> set(logged, e.releaseId(), Instant.MAX);
            case ClearingResumed(var _, var release, var _, var _, var clearsAt) -> resumed(logged, release, clearsAt);
            case ReleaseCleared e -> come(logged, e.releaseId());
            case PayoutAttemptFailed e -> set(logged, e.payoutId(), e.retryAt());
            case PayoutRetried e -> come(logged, e.payoutId());
            default -> {
                // no date of its own
            }
        }
    }

    /** @param clearsAt null while something else still stops it */
    private void resumed(LoggedEvent logged, String release, @Nullable Instant clearsAt) {
        if (clearsAt != null) {
            set(logged, release, clearsAt);
        }
    }

    private void calendar(CalendarEvent event, LoggedEvent logged) {
        switch (event) {
            case StayHeld e -> set(logged, e.booking().stayId(), e.until());
            case StayConfirmed e -> set(logged, e.booking().stayId(), e.completesAt());
            case HoldExpired e -> come(logged, e.booking().stayId());
            case StayCompleted e -> come(logged, e.booking().stayId());
            default -> {
                // no date of its own
            }
        }
    }

    private void set(LoggedEvent logged, String what, Instant date) {
        dates.computeIfAbsent(logged.streamId(), stream -> new HashMap<>(4)).put(what, date);
    }

    /** The date has come, and is over. */
    private void come(LoggedEvent logged, String what) {
        Instant date = date(logged, what);
        unless(!logged.at().isBefore(date), "%s happens at %s, before %s", logged.event(), logged.at(), date);
        dates.getOrDefault(logged.streamId(), Map.of()).remove(what);
    }

    private Instant date(LoggedEvent logged, String what) {
        Instant date = dates.getOrDefault(logged.streamId(), Map.of()).get(what);
        unless(date != null, "%s waited for nothing: %s", logged.event(), what);
        return date == null ? Instant.MAX : date;
    }

    private static boolean by(LoggedEvent logged, String timer) {
        return ("system:" + timer).equals(logged.metadata().get(MetadataKeys.ACTOR));
    }
}
