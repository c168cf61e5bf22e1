package io.trato.projections.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Event;
import io.trato.contract.escrow.EscrowEvent.EscrowPlanned;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.Holding;
import io.trato.contract.job.CancellationCause;
import io.trato.contract.job.JobEvent.CancellationProposed;
import io.trato.contract.job.JobEvent.ChangesRequested;
import io.trato.contract.job.JobEvent.JobCancelled;
import io.trato.contract.job.JobEvent.JobLapsed;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.job.JobEvent.JobStarted;
import io.trato.contract.job.JobEvent.MilestoneApproved;
import io.trato.contract.job.JobEvent.MilestoneDelivered;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingEvent.ListingDrafted;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.Deadlines;
import io.trato.contract.market.DealDeadlines;
import io.trato.contract.market.MarketRules;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.OfferEvent.OfferExpired;
import io.trato.contract.offer.OfferEvent.OfferMade;
import io.trato.contract.offer.OfferEvent.OfferRevised;
import io.trato.contract.offer.OfferEvent.QuoteRequested;
import io.trato.contract.offer.Side;
import io.trato.contract.offer.Terms;
import io.trato.contract.wallet.WalletEvent.ClearingStarted;
import io.trato.contract.whatif.Passings.Deadline;
import io.trato.contract.whatif.Passings.Moves;
import io.trato.contract.whatif.Passings.Passing;
import io.trato.contract.whatif.WhatIf;
import io.trato.contract.whatif.WhatIf.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What silence, and time that runs out, would have done under other deadlines. */
class TriedDeadlinesTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T12:00:00Z");
    private static final Terms TERMS = new Terms("A roof", "EUR", List.of(new Milestone("Roof", 10_000, null)), null);
    private static final JobOpened OPENED =
            new JobOpened("job-1", "offer-1", "listing-1", "account-c", "account-p", TERMS, 1_500, "2026-1");
    private static final ListingDrafted PRICED = new ListingDrafted(
            "listing-1",
            "account-p",
            ListingKind.SERVICE,
            new ListingContent(null, null, null, null, new Price(4_000, "EUR", PriceUnit.HOUR), null, null, null));
    private static final QuoteRequested QUOTE =
            new QuoteRequested("offer-1", "listing-1", "account-c", "account-p", "A new roof, please");
    private static final MilestoneDelivered DELIVERED = new MilestoneDelivered("job-1", 1, "Done");
    private static final MilestoneApproved APPROVED = new MilestoneApproved("job-1", 1);

    private Replay replay = new Replay(MarketRules.FIRST, rules(deals -> deals));
    private long position;

    @Test
    void underTheSameDeadlinesNothingMoves() {
        happened(0, OPENED, new JobLapsed("job-1"));
        assertThat(replay.result().passings().accounts()).isEmpty();
    }

    @Test
    void silenceThatApprovedWouldHaveApprovedEarlierAndItsMoneyCleared() {
        trying(approval(Duration.ofDays(4)));
        happened(
                0,
                OPENED,
                new EscrowPlanned(
                        "escrow-1",
                        "job-1",
                        "account-c",
                        "account-p",
                        "EUR",
                        List.of(new Holding(1, 10_000)),
                        1_500,
                        "2026-1"));
        happened(1, new JobStarted("job-1"), DELIVERED);
        happened(
                15,
                APPROVED,
                new EscrowReleased("escrow-1", "job-1", "escrow-1:1", 1, "account-p", "EUR", 10_000, 1_500, 8_500));
        happened(
                15,
                new ClearingStarted("wallet-p-EUR", "escrow-1:1", "job-1", MARCH.plus(Duration.ofDays(20)), "2026-1"));
        happened(16, new ChangesRequested("job-2", 1, "unrelated"));
        WhatIf result = replay.result();
        assertThat(result.passings().accounts())
                .containsExactly(passing(Deadline.APPROVAL, "account-p", new Moves(1, 0, 0, 0, 10_000, -240)));
        assertThat(result.passings().levels()).extracting(Passing::name).containsExactly("NEW");
        assertThat(result.passings().months()).extracting(Passing::name).containsExactly("2026-03");
        assertThat(result.accounts().getFirst().figures()).isEqualTo(new Figures(10_000, 1_500, 1_500, 0, 8_500));
    }

    @Test
    void whoApprovedInTimeWouldHaveBeenTooLate() {
        trying(approval(Duration.ofDays(4)));
        happened(0, OPENED, DELIVERED);
        happened(6, APPROVED);
        assertThat(only()).isEqualTo(passing(Deadline.APPROVAL, "account-p", new Moves(0, 0, 1, 0, 10_000, -48)));
    }

    @Test
    void whoActedSoonActedInTimeUnderEither() {
        trying(approval(Duration.ofDays(4)));
        happened(0, OPENED, DELIVERED);
        happened(3, new ChangesRequested("job-1", 1, "It drips"));
        assertThat(replay.result().passings().accounts()).isEmpty();
    }

    @Test
    void aLapseComesLaterOrNotYet() {
        trying(deals -> with(deals, Duration.ofDays(10), deals.approval(), deals.offerStep()));
        happened(0, OPENED);
        happened(3, new JobLapsed("job-1"));
        happened(10, new OfferExpired("offer-9"));
        assertThat(only()).isEqualTo(passing(Deadline.LAPSE, "account-p", new Moves(0, 1, 0, 0, 10_000, 168)));

        trying(deals -> with(deals, Duration.ofDays(10), deals.approval(), deals.offerStep()));
        happened(0, OPENED);
        happened(3, new JobLapsed("job-1"));
        assertThat(only()).isEqualTo(passing(Deadline.LAPSE, "account-p", new Moves(0, 0, 0, 1, 10_000, 0)));
    }

    @Test
    void anOfferThatWouldHaveExpiredIsCountedOnce() {
        trying(deals -> with(deals, deals.payment(), deals.approval(), Duration.ofDays(2)));
        happened(0, new OfferMade("offer-1", "listing-1", "account-c", "account-p", Side.PROVIDER, TERMS));
        happened(3, new OfferRevised("offer-1", 2, Side.PROVIDER, TERMS));
        happened(6, new OfferRevised("offer-1", 3, Side.PROVIDER, TERMS));
        happened(13, new OfferExpired("offer-1"));
        assertThat(only()).isEqualTo(passing(Deadline.EXPIRY, "account-p", new Moves(0, 0, 1, 0, 10_000, -24)));
    }

    @Test
    void aQuoteThatNobodyGaveWouldHaveExpiredEarlierOrTooEarlyForWhoGaveIt() {
        trying(deals -> with(deals, deals.payment(), deals.approval(), Duration.ofDays(2)));
        happened(0, PRICED, QUOTE);
        happened(7, new OfferExpired("offer-1"));
        assertThat(only()).isEqualTo(passing(Deadline.EXPIRY, "account-p", new Moves(1, 0, 0, 0, 0, -120)));

        trying(deals -> with(deals, deals.payment(), deals.approval(), Duration.ofDays(2)));
        happened(0, PRICED, QUOTE);
        happened(5, new OfferMade("offer-1", "listing-1", "account-c", "account-p", Side.PROVIDER, TERMS));
        happened(20, new OfferExpired("offer-1"));
        assertThat(only()).isEqualTo(passing(Deadline.EXPIRY, "account-p", new Moves(0, 0, 1, 0, 0, -72)));

        trying(deals -> with(deals, deals.payment(), deals.approval(), Duration.ofDays(9)));
        happened(0, PRICED, QUOTE);
        happened(7, new OfferExpired("offer-1"));
        assertThat(only()).isEqualTo(passing(Deadline.EXPIRY, "account-p", new Moves(0, 0, 0, 1, 0, 0)));
    }

    @Test
    void silenceThatAgreedToACancellationWouldHaveAgreedEarlier() {
        trying(deals -> new DealDeadlines(
                deals.offerStep(),
                deals.offerThread(),
                deals.payment(),
                deals.approval(),
                Duration.ofDays(5),
                deals.counterClaim(),
                deals.decision(),
                deals.refundRetries()));
        happened(0, OPENED, new JobStarted("job-1"), new CancellationProposed("job-1", "We have moved"));
        happened(7, new JobCancelled("job-1", CancellationCause.SILENCE, "", 0, 1, "2026-1"));
        assertThat(only()).isEqualTo(passing(Deadline.CANCELLATION, "account-p", new Moves(1, 0, 0, 0, 10_000, -48)));
    }

    private void trying(UnaryOperator<DealDeadlines> other) {
        replay = new Replay(MarketRules.FIRST, rules(other));
        position = 0;
    }

    private void happened(int days, Event... events) {
        for (Event event : events) {
            position++;
            replay.accept(new LoggedEvent(
                    position,
                    "event-" + position,
                    event.streamId(),
                    position,
                    MARCH.plus(Duration.ofDays(days)),
                    event,
                    Map.of()));
        }
    }

    private Passing only() {
        List<Passing> all = replay.result().passings().accounts();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Passing passing(Deadline deadline, String name, Moves moves) {
        return new Passing(deadline, name, "EUR", moves);
    }

    private static UnaryOperator<DealDeadlines> approval(Duration approval) {
        return deals -> with(deals, deals.payment(), approval, deals.offerStep());
    }

    private static DealDeadlines with(DealDeadlines deals, Duration payment, Duration approval, Duration step) {
        return new DealDeadlines(
                step,
                deals.offerThread(),
                payment,
                approval,
                deals.cancellationAnswer(),
                deals.counterClaim(),
                deals.decision(),
                deals.refundRetries());
    }

    private static MarketRules rules(UnaryOperator<DealDeadlines> other) {
        MarketRules first = MarketRules.FIRST;
        return new MarketRules(
                "tried",
                first.minimumTotals(),
                first.minimumTotal(),
                first.levels(),
                new Deadlines(
                        first.deadlines().clearing(),
                        first.deadlines().review(),
                        first.deadlines().payoutRetries(),
                        other.apply(first.deadlines().deals()),
                        first.deadlines().stays()));
    }
}
