package io.trato.command.policy;

import static io.trato.command.RaceNode.OPENED;
import static io.trato.command.RaceNode.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.RaceNode;
import io.trato.command.timer.MovableClock;
import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Event;
import io.trato.contract.Ids;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.calendar.Booking;
import io.trato.contract.calendar.CalendarCommand.CompleteStay;
import io.trato.contract.calendar.CalendarCommand.ExpireHold;
import io.trato.contract.calendar.CalendarEvent.HoldExpired;
import io.trato.contract.calendar.CalendarEvent.StayCompleted;
import io.trato.contract.calendar.CalendarEvent.StayConfirmed;
import io.trato.contract.calendar.CalendarEvent.StayHeld;
import io.trato.contract.calendar.Nights;
import io.trato.contract.escrow.DisputeCommand.FlagDispute;
import io.trato.contract.escrow.DisputeCommand.SettleBySilence;
import io.trato.contract.escrow.DisputeEvent.DisputeAnswered;
import io.trato.contract.escrow.DisputeEvent.DisputeOpened;
import io.trato.contract.escrow.DisputeEvent.DisputeOverdue;
import io.trato.contract.escrow.DisputeEvent.DisputeResolved;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.EscrowEvent.EscrowHeld;
import io.trato.contract.escrow.EscrowEvent.EscrowPlanned;
import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import io.trato.contract.escrow.EscrowEvent.PaymentConfirmed;
import io.trato.contract.escrow.Holding;
import io.trato.contract.escrow.RefundCommand.RetryRefund;
import io.trato.contract.escrow.RefundEvent.RefundFailed;
import io.trato.contract.escrow.RefundEvent.RefundRestarted;
import io.trato.contract.escrow.RefundEvent.RefundStarted;
import io.trato.contract.escrow.Split;
import io.trato.contract.job.JobCommand.ApproveBySilence;
import io.trato.contract.job.JobCommand.CancelBySilence;
import io.trato.contract.job.JobCommand.LapseJob;
import io.trato.contract.job.JobEvent;
import io.trato.contract.job.JobEvent.CancellationProposed;
import io.trato.contract.job.JobEvent.JobCancelled;
import io.trato.contract.job.JobEvent.JobCompleted;
import io.trato.contract.job.JobEvent.JobLapsed;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.job.JobEvent.JobStarted;
import io.trato.contract.job.JobEvent.MilestoneApproved;
import io.trato.contract.job.JobEvent.MilestoneDelivered;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.OfferCommand.ExpireOffer;
import io.trato.contract.offer.OfferEvent.OfferExpired;
import io.trato.contract.offer.OfferEvent.OfferMade;
import io.trato.contract.offer.OfferEvent.OfferRevised;
import io.trato.contract.offer.OfferEvent.QuoteRequested;
import io.trato.contract.offer.Side;
import io.trato.contract.offer.Terms;
import io.trato.contract.review.ReviewCommand.CloseReviewWindow;
import io.trato.contract.review.ReviewEvent.ReviewWindowClosed;
import io.trato.contract.wallet.WalletCommand.ClearRelease;
import io.trato.contract.wallet.WalletCommand.RetryPayout;
import io.trato.contract.wallet.WalletEvent.ClearingStarted;
import io.trato.contract.wallet.WalletEvent.PayoutAttemptFailed;
import io.trato.contract.wallet.WalletEvent.PayoutRetried;
import io.trato.contract.wallet.WalletEvent.PayoutStarted;
import io.trato.contract.wallet.WalletEvent.ReleaseCleared;
import io.trato.contract.wallet.WalletEvent.WalletCredited;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every deadline of the domain, with the real policies and the real timers on a real log: a timer that comes too early changes
 * nothing; one that was missed, since nobody looked for more than a year, is made good when somebody looks; and one that comes
 * again changes nothing more.
 */
class EveryDeadlineTest {

    private static final Actor SYSTEM = Actor.system("test");
    private static final String CLIENT = Ids.fresh(Ids.ACCOUNT, 1);
    private static final String PROVIDER = Ids.fresh(Ids.ACCOUNT, 2);
    private static final Terms TERMS = new Terms("Work", "EUR", List.of(new Milestone("All", 20_000, null)), null);

    @TempDir
    private static Path uploads;

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(OPENED);
    private static RaceNode node;

    private final List<Deadline> deadlines = new ArrayList<>();

    /** @param due from when on the command leads to the event */
    private record Deadline(String stream, Command command, Class<? extends Event> event, Instant due) {}

    @BeforeAll
    static void start() {
        node = new RaceNode(uploads, new MovableClock(NOW));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void lateRepeatedAndMissedTimersChangeNothingWrong() {
        negotiations();
        jobs();
        disputes();
        refunds();
        wallets();
        stays();

        for (Deadline deadline : deadlines) {
            send(deadline, deadline.due().minusMillis(1));
            assertThat(count(deadline)).as("too early: %s", deadline.command()).isZero();
        }
        NOW.set(OPENED.plus(Duration.ofDays(400)));
        for (Deadline deadline : deadlines) {
            until(() -> count(deadline) == 1);
        }
        for (Deadline deadline : deadlines) {
            send(deadline, NOW.get().plus(Duration.ofDays(1)));
            assertThat(count(deadline)).as("again: %s", deadline.command()).isEqualTo(1);
        }
        assertThat(deadlines).hasSize(14);
    }

    private void negotiations() {
        String quote = Ids.fresh(Ids.OFFER, 1);
        node.happened(new QuoteRequested(quote, "listing-1", CLIENT, PROVIDER, "How much?"), OPENED);
        ends(quote, new ExpireOffer(quote), OfferExpired.class, Duration.ofDays(7));

        String offer = Ids.fresh(Ids.OFFER, 2);
        node.happened(new OfferMade(offer, "listing-1", CLIENT, PROVIDER, Side.CLIENT, TERMS), OPENED);
        ends(offer, new ExpireOffer(offer), OfferExpired.class, Duration.ofDays(7));

        String thread = Ids.fresh(Ids.OFFER, 3);
        node.happened(new OfferMade(thread, "listing-1", CLIENT, PROVIDER, Side.CLIENT, TERMS), OPENED);
        for (int revision = 2; revision <= 6; revision++) {
            node.happened(
                    new OfferRevised(thread, revision, Side.CLIENT, TERMS),
                    OPENED.plus(Duration.ofDays(5L * revision - 5)));
        }
        ends(thread, new ExpireOffer(thread), OfferExpired.class, Duration.ofDays(30));
    }

    private void jobs() {
        String unpaid = opened();
        ends(unpaid, new LapseJob(unpaid), JobLapsed.class, Duration.ofHours(72));

        String delivered = opened(JobStarted::new);
        node.happened(new MilestoneDelivered(delivered, 1, "Done"), OPENED);
        ends(delivered, new ApproveBySilence(delivered, 1), MilestoneApproved.class, Duration.ofDays(14));

        String proposed = opened(JobStarted::new);
        node.happened(new CancellationProposed(proposed, "Moved"), OPENED);
        ends(proposed, new CancelBySilence(proposed), JobCancelled.class, Duration.ofDays(7));

        String completed = opened(JobStarted::new);
        node.happened(new MilestoneDelivered(completed, 1, "Done"), OPENED);
        node.happened(new MilestoneApproved(completed, 1), OPENED);
        node.happened(new JobCompleted(completed), OPENED);
        String review = Ids.sibling(Ids.REVIEW, completed);
        ends(review, new CloseReviewWindow(review), ReviewWindowClosed.class, Duration.ofDays(30));
    }

    private void disputes() {
        String unanswered = disputed();
        ends(unanswered, new SettleBySilence(unanswered, "dispute-1"), DisputeResolved.class, Duration.ofDays(7));

        String undecided = disputed();
        Instant decideBy = OPENED.plus(Duration.ofDays(30));
        node.happened(
                new DisputeAnswered(undecided, "dispute-1", Side.PROVIDER, "No", new Split(20_000, 0), decideBy),
                OPENED);
        ends(undecided, new FlagDispute(undecided, "dispute-1"), DisputeOverdue.class, Duration.ofDays(30));
    }

    private void refunds() {
        String escrow = funded();
        String refund = Ids.derived("refund", escrow + ":0");
        Instant again = OPENED.plus(Duration.ofDays(1));
        node.happened(
                new RefundStarted(
                        escrow,
                        Ids.sibling(Ids.JOB, escrow),
                        refund,
                        List.of(new Holding(1, 20_000)),
                        "payment-1",
                        "silent",
                        "gw-1",
                        "EUR",
                        20_000,
                        true),
                OPENED);
        node.happened(
                new RefundFailed(escrow, refund, "silent", "re-1", "failed", "EUR", 20_000, false, again), OPENED);
        ends(escrow, new RetryRefund(escrow, refund), RefundRestarted.class, Duration.ofDays(1));
    }

    private void wallets() {
        String clearing = Ids.wallet(Ids.fresh(Ids.ACCOUNT, 3), "EUR");
        Instant clearsAt = OPENED.plus(Duration.ofDays(5));
        node.happened(new WalletCredited(clearing, PROVIDER, "release-1", "job-1", "EUR", 17_000), OPENED);
        node.happened(new ClearingStarted(clearing, "release-1", "job-1", clearsAt, "2026-1"), OPENED);
        ends(clearing, new ClearRelease(clearing, "release-1"), ReleaseCleared.class, Duration.ofDays(5));

        String paying = Ids.wallet(Ids.fresh(Ids.ACCOUNT, 4), "EUR");
        Instant retryAt = OPENED.plus(Duration.ofHours(1));
        node.happened(new WalletCredited(paying, PROVIDER, "release-2", "job-1", "EUR", 17_000), OPENED);
        node.happened(new ClearingStarted(paying, "release-2", "job-1", OPENED, "2026-1"), OPENED);
        node.happened(new ReleaseCleared(paying, PROVIDER, "release-2", "job-1", "EUR", 17_000, 0), OPENED);
        node.happened(
                new PayoutStarted(paying, PROVIDER, "payout-1", "silent", "ba_1", "EUR", 17_000, "2026-1"), OPENED);
        node.happened(new PayoutAttemptFailed(paying, "payout-1", 1, retryAt, "po_1", "failed", "2026-1"), OPENED);
        ends(paying, new RetryPayout(paying, "payout-1", 1), PayoutRetried.class, Duration.ofHours(1));
    }

    private void stays() {
        Instant held = OPENED.plus(Duration.ofMinutes(15));
        String holding = Ids.fresh(Ids.CALENDAR, 1);
        Booking hold = booking();
        node.happened(new StayHeld(holding, hold, held), OPENED);
        ends(holding, new ExpireHold(holding, hold.stayId()), HoldExpired.class, Duration.ofMinutes(15));

        String booked = Ids.fresh(Ids.CALENDAR, 2);
        Booking stay = booking();
        node.happened(new StayConfirmed(booked, stay, OPENED.plus(Duration.ofDays(13))), OPENED);
        ends(booked, new CompleteStay(booked, stay.stayId()), StayCompleted.class, Duration.ofDays(13));
    }

    private void ends(String stream, Command command, Class<? extends Event> event, Duration after) {
        deadlines.add(new Deadline(stream, command, event, OPENED.plus(after)));
    }

    @SafeVarargs
    private static String opened(Function<String, JobEvent>... then) {
        String job = Ids.fresh(Ids.JOB, 1);
        node.happened(
                new JobOpened(job, Ids.sibling(Ids.OFFER, job), "listing-1", CLIENT, PROVIDER, TERMS, 1_500, "2026-1"),
                OPENED);
        for (Function<String, JobEvent> event : then) {
            node.happened(event.apply(job), OPENED);
        }
        return job;
    }

    private static String disputed() {
        String escrow = funded();
        node.happened(
                new DisputeOpened(
                        escrow,
                        Ids.sibling(Ids.JOB, escrow),
                        "dispute-1",
                        1,
                        PROVIDER,
                        "EUR",
                        Side.CLIENT,
                        "It leaks",
                        20_000,
                        false,
                        List.of(),
                        new Split(0, 20_000),
                        OPENED.plus(Duration.ofDays(7)),
                        "2026-1"),
                OPENED);
        return escrow;
    }

    private static String funded() {
        String escrow = Ids.fresh(Ids.ESCROW, 1);
        String job = Ids.sibling(Ids.JOB, escrow);
        for (EscrowEvent event : List.of(
                new EscrowPlanned(
                        escrow, job, CLIENT, PROVIDER, "EUR", List.of(new Holding(1, 20_000)), 1_500, "2026-1"),
                new FundingStarted(escrow, "payment-1", "silent", "card", 20_000, "EUR"),
                new PaymentConfirmed(escrow, "payment-1", "silent", "gw-1", "approved", 20_000, "EUR", 0),
                new EscrowHeld(escrow, job, "payment-1", 20_000, "EUR"))) {
            node.happened(event, OPENED);
        }
        return escrow;
    }

    private static Booking booking() {
        LocalDate night = LocalDate.of(2026, 3, 10);
        return Booking.of(Ids.fresh(Ids.JOB, 1), CLIENT, PROVIDER, new Nights(night, night.plusDays(1)));
    }

    private static long count(Deadline deadline) {
        return node.count(deadline.stream(), deadline.event());
    }

    private static void send(Deadline deadline, Instant at) {
        assertThat(node.send(SYSTEM, deadline.command(), at))
                .as(deadline.command().toString())
                .isInstanceOf(Receipt.class);
    }
}
