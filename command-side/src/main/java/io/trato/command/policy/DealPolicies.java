package io.trato.command.policy;

import io.trato.command.calendar.BookedJobs;
import io.trato.contract.Ids;
import io.trato.contract.escrow.ChargebackEvent.ChargebackLost;
import io.trato.contract.escrow.DisputeEvent.DisputeOpened;
import io.trato.contract.escrow.DisputeEvent.DisputeResolved;
import io.trato.contract.escrow.EscrowCommand.CloseEscrow;
import io.trato.contract.escrow.EscrowCommand.CloseFunding;
import io.trato.contract.escrow.EscrowCommand.PlanEscrow;
import io.trato.contract.escrow.EscrowCommand.ReleaseHolding;
import io.trato.contract.escrow.EscrowEvent.EscrowHeld;
import io.trato.contract.escrow.Holding;
import io.trato.contract.job.JobCommand.DisputeMilestone;
import io.trato.contract.job.JobCommand.OpenJob;
import io.trato.contract.job.JobCommand.SettleMilestone;
import io.trato.contract.job.JobCommand.StartJob;
import io.trato.contract.job.JobEvent.JobCancelled;
import io.trato.contract.job.JobEvent.JobLapsed;
import io.trato.contract.job.JobEvent.JobNotRevived;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.job.JobEvent.MilestoneApproved;
import io.trato.contract.offer.OfferEvent.OfferAccepted;
import io.trato.contract.offer.Terms;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/**
 * What leads from an accepted offer to released money: acceptance opens the job, an open job plans its escrow, held money
 * starts the job, and an approved milestone releases its holding. A job that ends before its time
 * gives its money back, and a dispute about money stops its milestone until it ends it. Each command's identifiers
 * follow from its event, so that the same event twice leads to the same once.
 */
@ProcessingGroup(DealPolicies.GROUP)
@DisallowReplay
public final class DealPolicies {

    public static final String GROUP = "policies";

    private final Reaction reaction;
    private final BookedJobs booked;

    public DealPolicies(Reaction reaction, BookedJobs booked) {
        this.reaction = reaction;
        this.booked = booked;
    }

    @EventHandler
    void acceptanceOpensTheJob(OfferAccepted accepted, EventMessage<?> event) {
        reaction.to(
                event,
                "open-job",
                new OpenJob(
                        Ids.sibling(Ids.JOB, accepted.offerId()),
                        accepted.offerId(),
                        accepted.listingId(),
                        accepted.clientId(),
                        accepted.providerId(),
                        accepted.terms(),
                        accepted.commissionBps(),
                        accepted.policyVersion()));
    }

    @EventHandler
    void anOpenJobPlansItsEscrow(JobOpened opened, EventMessage<?> event) {
        reaction.to(
                event,
                "plan-escrow",
                new PlanEscrow(
                        Ids.sibling(Ids.ESCROW, opened.jobId()),
                        opened.jobId(),
                        opened.clientId(),
                        opened.providerId(),
                        opened.terms().currency(),
                        holdings(opened.terms()),
                        opened.commissionBps(),
                        opened.policyVersion()));
    }

    /** A stay's calendar is asked first: see {@link StayPolicies}. */
    @EventHandler
    void heldMoneyStartsTheJob(EscrowHeld held, EventMessage<?> event) {
        if (booked.find(held.jobId()).isEmpty()) {
            reaction.to(event, "start-job", new StartJob(held.jobId()));
        }
    }

    @EventHandler
    void anApprovedMilestoneIsReleased(MilestoneApproved approved, EventMessage<?> event) {
        reaction.to(
                event,
                "release-holding",
                new ReleaseHolding(Ids.sibling(Ids.ESCROW, approved.jobId()), approved.milestone()));
    }

    @EventHandler
    void aLapsedJobTakesNoMoreMoney(JobLapsed lapsed, EventMessage<?> event) {
        reaction.to(event, "close-funding", new CloseFunding(Ids.sibling(Ids.ESCROW, lapsed.jobId())));
    }

    @EventHandler
    void moneyThatCameTooLateGoesBack(JobNotRevived late, EventMessage<?> event) {
        reaction.to(event, "close-escrow", new CloseEscrow(Ids.sibling(Ids.ESCROW, late.jobId()), 0, 1));
    }

    @EventHandler
    void aCancelledJobGivesItsMoneyBack(JobCancelled cancelled, EventMessage<?> event) {
        reaction.to(
                event,
                "close-escrow",
                new CloseEscrow(
                        Ids.sibling(Ids.ESCROW, cancelled.jobId()), cancelled.keptParts(), cancelled.ofParts()));
    }

    @EventHandler
    void disputedMoneyStopsItsMilestone(DisputeOpened opened, EventMessage<?> event) {
        reaction.to(
                event,
                "dispute-milestone",
                new DisputeMilestone(opened.jobId(), opened.milestone(), opened.disputeId()));
    }

    @EventHandler
    void theEndOfADisputeIsTheEndOfItsMilestone(DisputeResolved resolved, EventMessage<?> event) {
        reaction.to(
                event,
                "settle-milestone",
                new SettleMilestone(
                        resolved.jobId(), resolved.milestone(), resolved.disputeId(), resolved.providerPaid()));
    }

    @EventHandler
    void aMilestoneWhoseMoneyIsGoneIsOver(ChargebackLost lost, EventMessage<?> event) {
        for (int milestone : lost.emptied()) {
            reaction.to(
                    event,
                    "settle-milestone",
                    new SettleMilestone(lost.jobId(), milestone, lost.chargebackId(), false));
        }
    }

    private static List<Holding> holdings(Terms terms) {
        return IntStream.rangeClosed(1, terms.milestones().size())
                .mapToObj(number ->
                        new Holding(number, terms.milestones().get(number - 1).amount()))
                .toList();
    }
}
