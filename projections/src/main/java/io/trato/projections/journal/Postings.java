package io.trato.projections.journal;

import static io.trato.contract.journal.LedgerAccount.COMMISSION;
import static io.trato.contract.journal.LedgerAccount.ESCROW;
import static io.trato.contract.journal.LedgerAccount.FEE;
import static io.trato.contract.journal.LedgerAccount.PENDING;
import static io.trato.contract.journal.LedgerAccount.PSP;
import static io.trato.contract.journal.LedgerAccount.REFUND_TRANSIT;

import io.trato.contract.Event;
import io.trato.contract.Ids;
import io.trato.contract.escrow.ChargebackEvent;
import io.trato.contract.escrow.DisputeEvent;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.EscrowEvent.EscrowClosed;
import io.trato.contract.escrow.EscrowEvent.EscrowHeld;
import io.trato.contract.escrow.EscrowEvent.EscrowPlanned;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.EscrowEvent.FundingClosed;
import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import io.trato.contract.escrow.EscrowEvent.HoldingSplit;
import io.trato.contract.escrow.EscrowEvent.PaymentConfirmed;
import io.trato.contract.escrow.EscrowEvent.PaymentFailed;
import io.trato.contract.escrow.EscrowEvent.PaymentMismatched;
import io.trato.contract.escrow.EscrowEvent.ReleaseReversed;
import io.trato.contract.escrow.EscrowEvent.ReleaseWithheld;
import io.trato.contract.escrow.EscrowEvent.SurplusReceived;
import io.trato.contract.escrow.RefundEvent;
import io.trato.contract.escrow.RefundEvent.RefundParked;
import io.trato.contract.escrow.RefundEvent.RefundRestarted;
import io.trato.contract.journal.JournalEntry;
import io.trato.contract.journal.Posting;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.wallet.WalletEvent;
import io.trato.contract.wallet.WalletEvent.ClearingFrozen;
import io.trato.contract.wallet.WalletEvent.ClearingResumed;
import io.trato.contract.wallet.WalletEvent.ClearingStarted;
import io.trato.contract.wallet.WalletEvent.PayoutAttemptFailed;
import io.trato.contract.wallet.WalletEvent.PayoutRetried;
import io.trato.contract.wallet.WalletEvent.WalletCredited;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which accounts each event moves, as the table in DOMAIN.md says: an escrow's here, a wallet's in {@link WalletPostings}. What
 * is taken back of a release is the wallet's matter, which knows where it is.
 */
final class Postings {

    /** Events of escrows and wallets that never move money. What is new counts as moving some until it stands here. */
    private static final Set<Class<? extends Event>> STILL = Set.of(
            EscrowPlanned.class,
            FundingStarted.class,
            PaymentFailed.class,
            EscrowHeld.class,
            ReleaseReversed.class,
            ReleaseWithheld.class,
            FundingClosed.class,
            EscrowClosed.class,
            RefundRestarted.class,
            RefundParked.class,
            WalletCredited.class,
            ClearingStarted.class,
            ClearingFrozen.class,
            ClearingResumed.class,
            PayoutAttemptFailed.class,
            PayoutRetried.class);

    private Postings() {}

    /** Whether events of this kind may move money. */
    static boolean perhaps(Class<? extends Event> kind) {
        return (EscrowEvent.class.isAssignableFrom(kind) || WalletEvent.class.isAssignableFrom(kind))
                && !DisputeEvent.class.isAssignableFrom(kind)
                && !STILL.contains(kind);
    }

    static Optional<JournalEntry> entry(LoggedEvent logged) {
        return switch (logged.event()) {
            case EscrowEvent event -> {
                String deal = Ids.suffix(event.escrowId());
                yield entry(logged, deal, postings(event, deal));
            }
            case WalletEvent event -> entry(logged, WalletPostings.deal(event), WalletPostings.of(event));
            default -> Optional.empty();
        };
    }

    private static Optional<JournalEntry> entry(LoggedEvent logged, String deal, List<Posting> all) {
        List<Posting> postings = new ArrayList<>(all);
        postings.removeIf(posting -> posting.amount() == 0);
        return postings.isEmpty()
                ? Optional.empty()
                : Optional.of(new JournalEntry(
                        logged.eventId(),
                        logged.position(),
                        logged.at(),
                        logged.event().getClass().getSimpleName(),
                        deal,
                        postings));
    }

    private static List<Posting> postings(EscrowEvent event, String deal) {
        return switch (event) {
            case PaymentConfirmed e -> paid(deal, e.gateway(), e.currency(), e.amount(), e.fee());
            case SurplusReceived e -> paid(deal, e.gateway(), e.currency(), e.amount(), e.fee());
            case PaymentMismatched e -> paid(deal, e.gateway(), e.currency(), e.amount(), e.fee());
            case EscrowReleased e ->
                List.of(
                        Posting.debit(ESCROW, deal, e.currency(), e.amount()),
                        Posting.credit(PENDING, e.providerId(), e.currency(), e.net()),
                        Posting.credit(COMMISSION, "", e.currency(), e.commission()));
            case HoldingSplit e -> split(e, deal);
            case RefundEvent e -> RefundPostings.of(e, deal);
            case ChargebackEvent e -> ChargebackPostings.of(e, deal);
            case DisputeEvent e -> List.of();
            case ReleaseReversed e -> List.of();
            case ReleaseWithheld e -> List.of();
            case FundingClosed e -> List.of();
            case EscrowClosed e -> List.of();
            case EscrowPlanned e -> List.of();
            case FundingStarted e -> List.of();
            case PaymentFailed e -> List.of();
            case EscrowHeld e -> List.of();
        };
    }

    private static List<Posting> split(HoldingSplit e, String deal) {
        return List.of(
                Posting.debit(ESCROW, deal, e.currency(), Math.addExact(e.release(), e.refund())),
                Posting.credit(PENDING, e.providerId(), e.currency(), e.net()),
                Posting.credit(COMMISSION, "", e.currency(), e.commission()),
                Posting.credit(REFUND_TRANSIT, deal, e.currency(), e.refund()));
    }

    private static List<Posting> paid(String deal, String gateway, String currency, long amount, long fee) {
        return List.of(
                Posting.debit(PSP, gateway, currency, amount),
                Posting.credit(ESCROW, deal, currency, amount),
                Posting.debit(FEE, gateway, currency, fee),
                Posting.credit(PSP, gateway, currency, fee));
    }
}
