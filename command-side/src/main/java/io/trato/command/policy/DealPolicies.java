package io.trato.command.policy;

import io.trato.contract.Ids;
import io.trato.contract.escrow.EscrowCommand.PlanEscrow;
import io.trato.contract.escrow.EscrowCommand.ReleaseHolding;
import io.trato.contract.escrow.EscrowEvent.EscrowHeld;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.Holding;
import io.trato.contract.job.JobCommand.OpenJob;
import io.trato.contract.job.JobCommand.StartJob;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.job.JobEvent.MilestoneApproved;
import io.trato.contract.offer.OfferEvent.OfferAccepted;
import io.trato.contract.offer.Terms;
import io.trato.contract.wallet.WalletCommand.CreditWallet;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/**
 * What leads from an accepted offer to money in a wallet: acceptance opens the job, an open job plans its escrow, held money
 * starts the job, an approved milestone releases its holding, and a release credits the wallet. Each command's identifiers
 * follow from its event, so that the same event twice leads to the same once.
 */
@ProcessingGroup(DealPolicies.GROUP)
@DisallowReplay
public final class DealPolicies {

    public static final String GROUP = "policies";

    private final Reaction reaction;

    public DealPolicies(Reaction reaction) {
        this.reaction = reaction;
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

    @EventHandler
    void heldMoneyStartsTheJob(EscrowHeld held, EventMessage<?> event) {
        reaction.to(event, "start-job", new StartJob(held.jobId()));
    }

    @EventHandler
    void anApprovedMilestoneIsReleased(MilestoneApproved approved, EventMessage<?> event) {
        reaction.to(
                event,
                "release-holding",
                new ReleaseHolding(Ids.sibling(Ids.ESCROW, approved.jobId()), approved.milestone()));
    }

    /** A release of which the commission takes everything credits nothing. */
    @EventHandler
    void aReleaseCreditsTheWallet(EscrowReleased released, EventMessage<?> event) {
        if (released.net() > 0) {
            reaction.to(
                    event,
                    "credit-wallet",
                    new CreditWallet(
                            Ids.wallet(released.providerId(), released.currency()),
                            released.providerId(),
                            released.releaseId(),
                            released.jobId(),
                            released.currency(),
                            released.net()));
        }
    }

    private static List<Holding> holdings(Terms terms) {
        return IntStream.rangeClosed(1, terms.milestones().size())
                .mapToObj(number ->
                        new Holding(number, terms.milestones().get(number - 1).amount()))
                .toList();
    }
}
