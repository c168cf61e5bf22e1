package io.trato.command.policy;

import io.trato.command.job.AgreedRules;
import io.trato.command.timer.Timers;
import io.trato.contract.Command;
import io.trato.contract.escrow.DisputeCommand.FlagDispute;
import io.trato.contract.escrow.DisputeCommand.SettleBySilence;
import io.trato.contract.escrow.DisputeEvent.DisputeAnswered;
import io.trato.contract.escrow.DisputeEvent.DisputeOpened;
import io.trato.contract.escrow.RefundCommand.RetryRefund;
import io.trato.contract.escrow.RefundEvent.RefundFailed;
import io.trato.contract.job.JobCommand.ApproveBySilence;
import io.trato.contract.job.JobCommand.CancelBySilence;
import io.trato.contract.job.JobCommand.LapseJob;
import io.trato.contract.job.JobEvent.CancellationProposed;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.job.JobEvent.MilestoneDelivered;
import io.trato.contract.market.DealDeadlines;
import io.trato.contract.offer.OfferCommand.ExpireOffer;
import io.trato.contract.offer.OfferEvent.OfferCountered;
import io.trato.contract.offer.OfferEvent.OfferMade;
import io.trato.contract.offer.OfferEvent.OfferRevised;
import io.trato.contract.offer.OfferEvent.QuoteRequested;
import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;

/** Everything in a deal that happens by itself when nobody does anything. Each aggregate looks at its date again. */
@ProcessingGroup(DealTimers.GROUP)
@DisallowReplay
public final class DealTimers {

    public static final String GROUP = "deal-timers";

    private final Timers timers;
    private final AgreedRules rules;

    public DealTimers(Timers timers, AgreedRules rules) {
        this.timers = timers;
        this.rules = rules;
    }

    @EventHandler
    void aRequestExpires(QuoteRequested requested, EventMessage<?> event) {
        started(event, requested.offerId());
    }

    @EventHandler
    void anOfferExpires(OfferMade made, EventMessage<?> event, @SequenceNumber long sequence) {
        if (sequence == 0) {
            started(event, made.offerId());
        } else {
            stepped(event, made.offerId());
        }
    }

    @EventHandler
    void aRevisionExpires(OfferRevised revised, EventMessage<?> event) {
        stepped(event, revised.offerId());
    }

    @EventHandler
    void aCounterOfferExpires(OfferCountered countered, EventMessage<?> event) {
        stepped(event, countered.offerId());
    }

    @EventHandler
    void aJobThatNobodyPaysLapses(JobOpened opened, EventMessage<?> event) {
        after(named(opened.policyVersion()).payment(), event, "payment-lapse", new LapseJob(opened.jobId()));
    }

    @EventHandler
    void silenceApprovesADelivery(MilestoneDelivered delivered, EventMessage<?> event) {
        after(
                ofJob(delivered.jobId()).approval(),
                event,
                "approval-by-silence",
                new ApproveBySilence(delivered.jobId(), delivered.milestone()));
    }

    @EventHandler
    void silenceAgreesToACancellation(CancellationProposed proposed, EventMessage<?> event) {
        after(
                ofJob(proposed.jobId()).cancellationAnswer(),
                event,
                "cancellation-by-silence",
                new CancelBySilence(proposed.jobId()));
    }

    @EventHandler
    void silenceAcceptsAClaim(DisputeOpened opened, EventMessage<?> event) {
        timers.set(
                event,
                "claim-by-silence",
                opened.answerBy(),
                new SettleBySilence(opened.escrowId(), opened.disputeId()));
    }

    @EventHandler
    void aDecisionBecomesOverdue(DisputeAnswered answered, EventMessage<?> event) {
        timers.set(
                event,
                "decision-overdue",
                answered.decideBy(),
                new FlagDispute(answered.escrowId(), answered.disputeId()));
    }

    @EventHandler
    void aFailedRefundIsTriedAgain(RefundFailed failed, EventMessage<?> event) {
        timers.set(event, "refund-retry", failed.retryAt(), new RetryRefund(failed.escrowId(), failed.refundId()));
    }

    private DealDeadlines named(String version) {
        return rules.named(version).deadlines().deals();
    }

    private DealDeadlines ofJob(String jobId) {
        return rules.ofJob(jobId).deadlines().deals();
    }

    private DealDeadlines ofOffer(String offerId) {
        return rules.ofOffer(offerId).deadlines().deals();
    }

    private void started(EventMessage<?> event, String offerId) {
        stepped(event, offerId);
        after(ofOffer(offerId).offerThread(), event, "offer-thread", new ExpireOffer(offerId));
    }

    private void stepped(EventMessage<?> event, String offerId) {
        after(ofOffer(offerId).offerStep(), event, "offer-expiry", new ExpireOffer(offerId));
    }

    private void after(Duration wait, EventMessage<?> event, String timer, Command command) {
        timers.set(event, timer, event.getTimestamp().plus(wait), command);
    }
}
