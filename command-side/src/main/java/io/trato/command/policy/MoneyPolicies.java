package io.trato.command.policy;

import io.trato.contract.Ids;
import io.trato.contract.escrow.ChargebackEvent.ChargebackLost;
import io.trato.contract.escrow.DisputeEvent.DisputeOpened;
import io.trato.contract.escrow.DisputeEvent.DisputeResolved;
import io.trato.contract.escrow.EscrowEvent.EscrowHeld;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.EscrowEvent.HoldingSplit;
import io.trato.contract.job.JobCommand.DisputeMilestone;
import io.trato.contract.job.JobCommand.SettleMilestone;
import io.trato.contract.job.JobCommand.StartJob;
import io.trato.contract.wallet.WalletCommand.CreditWallet;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/**
 * How money moves on: held money starts the job, what is released credits the wallet, a dispute about money stops its
 * milestone until it ends it, and a milestone whose money a chargeback has taken is over.
 */
@DisallowReplay
abstract sealed class MoneyPolicies permits DealPolicies {

    private final Reaction reaction;

    MoneyPolicies(Reaction reaction) {
        this.reaction = reaction;
    }

    @EventHandler
    void heldMoneyStartsTheJob(EscrowHeld held, EventMessage<?> event) {
        reaction.to(event, "start-job", new StartJob(held.jobId()));
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

    @EventHandler
    void aSplitCreditsTheWallet(HoldingSplit split, EventMessage<?> event) {
        if (split.net() > 0) {
            reaction.to(
                    event,
                    "credit-wallet",
                    new CreditWallet(
                            Ids.wallet(split.providerId(), split.currency()),
                            split.providerId(),
                            split.releaseId(),
                            split.jobId(),
                            split.currency(),
                            split.net()));
        }
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
}
