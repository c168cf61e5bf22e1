package io.trato.command.policy;

import io.trato.contract.Ids;
import io.trato.contract.escrow.ChargebackEvent.ChargebackLost;
import io.trato.contract.escrow.ChargebackEvent.ChargebackOpened;
import io.trato.contract.escrow.ChargebackEvent.ChargebackWon;
import io.trato.contract.escrow.DisputeEvent.DisputeOpened;
import io.trato.contract.escrow.DisputeEvent.DisputeResolved;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.EscrowEvent.HoldingSplit;
import io.trato.contract.escrow.EscrowEvent.ReleaseReversed;
import io.trato.contract.wallet.WalletCommand.CreditWallet;
import io.trato.contract.wallet.WalletCommand.DebitWallet;
import io.trato.contract.wallet.WalletCommand.FreezeRelease;
import io.trato.contract.wallet.WalletCommand.UnfreezeRelease;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/**
 * What an escrow's events mean to the provider's wallet: what it releases is credited, what is disputed there or charged back
 * must not clear, and what is reversed is taken back. They are one group, since the events of one escrow are answered in their
 * order only within a group: a release is credited before a dispute about it stops it.
 */
@ProcessingGroup(WalletPolicies.GROUP)
@DisallowReplay
public final class WalletPolicies {

    public static final String GROUP = "wallets";

    private final Reaction reaction;

    public WalletPolicies(Reaction reaction) {
        this.reaction = reaction;
    }

    @EventHandler
    void aReleaseCreditsTheWallet(EscrowReleased released, EventMessage<?> event) {
        credit(
                event,
                released.providerId(),
                released.releaseId(),
                released.jobId(),
                released.currency(),
                released.net());
    }

    @EventHandler
    void aSplitCreditsTheWallet(HoldingSplit split, EventMessage<?> event) {
        credit(event, split.providerId(), split.releaseId(), split.jobId(), split.currency(), split.net());
    }

    @EventHandler
    void whatIsDisputedDoesNotClear(DisputeOpened opened, EventMessage<?> event) {
        freeze(event, wallet(opened.providerId(), opened.currency()), opened.releaseIds(), opened.disputeId());
    }

    @EventHandler
    void theEndOfADisputeLetsItClear(DisputeResolved resolved, EventMessage<?> event) {
        unfreeze(
                event, wallet(resolved.providerId(), resolved.currency()), resolved.releaseIds(), resolved.disputeId());
    }

    @EventHandler
    void whatIsChargedBackDoesNotClear(ChargebackOpened opened, EventMessage<?> event) {
        freeze(event, wallet(opened.providerId(), opened.currency()), opened.releaseIds(), opened.chargebackId());
    }

    @EventHandler
    void aChargebackThatIsWonLetsItClear(ChargebackWon won, EventMessage<?> event) {
        unfreeze(event, wallet(won.providerId(), won.currency()), won.releaseIds(), won.chargebackId());
    }

    /** What is lost follows as reversals; what is left clears. */
    @EventHandler
    void aChargebackThatIsLostLetsTheRestClear(ChargebackLost lost, EventMessage<?> event) {
        unfreeze(event, wallet(lost.providerId(), lost.currency()), lost.releaseIds(), lost.chargebackId());
    }

    @EventHandler
    void whatIsReversedIsTakenBack(ReleaseReversed reversed, EventMessage<?> event) {
        reaction.to(
                event,
                "debit-wallet",
                new DebitWallet(
                        wallet(reversed.providerId(), reversed.currency()),
                        reversed.providerId(),
                        reversed.debitId(),
                        reversed.releaseId(),
                        reversed.jobId(),
                        reversed.currency(),
                        reversed.net(),
                        reversed.commission(),
                        reversed.kind()));
    }

    /** A release of which the commission takes everything credits nothing. */
    private void credit(
            EventMessage<?> event, String providerId, String releaseId, String jobId, String currency, long net) {
        if (net > 0) {
            reaction.to(
                    event,
                    "credit-wallet",
                    new CreditWallet(wallet(providerId, currency), providerId, releaseId, jobId, currency, net));
        }
    }

    private void freeze(EventMessage<?> event, String wallet, List<String> releases, String cause) {
        releases.forEach(release -> reaction.to(event, "freeze-release", new FreezeRelease(wallet, release, cause)));
    }

    private void unfreeze(EventMessage<?> event, String wallet, List<String> releases, String cause) {
        releases.forEach(
                release -> reaction.to(event, "unfreeze-release", new UnfreezeRelease(wallet, release, cause)));
    }

    private static String wallet(String providerId, String currency) {
        return Ids.wallet(providerId, currency);
    }
}
