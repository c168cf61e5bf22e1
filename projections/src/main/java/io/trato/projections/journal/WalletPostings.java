package io.trato.projections.journal;

import static io.trato.contract.journal.LedgerAccount.AVAILABLE;
import static io.trato.contract.journal.LedgerAccount.COMMISSION;
import static io.trato.contract.journal.LedgerAccount.DISPUTE_RECEIVABLE;
import static io.trato.contract.journal.LedgerAccount.FEE;
import static io.trato.contract.journal.LedgerAccount.PAYOUT_TRANSIT;
import static io.trato.contract.journal.LedgerAccount.PENDING;
import static io.trato.contract.journal.LedgerAccount.PSP;
import static io.trato.contract.journal.LedgerAccount.RECEIVABLE;
import static io.trato.contract.journal.LedgerAccount.REFUND_TRANSIT;
import static io.trato.contract.journal.Posting.credit;
import static io.trato.contract.journal.Posting.debit;

import io.trato.contract.Ids;
import io.trato.contract.journal.LedgerAccount;
import io.trato.contract.journal.Posting;
import io.trato.contract.wallet.WalletEvent;
import io.trato.contract.wallet.WalletEvent.ClearingFrozen;
import io.trato.contract.wallet.WalletEvent.ClearingResumed;
import io.trato.contract.wallet.WalletEvent.ClearingStarted;
import io.trato.contract.wallet.WalletEvent.OfPayout;
import io.trato.contract.wallet.WalletEvent.OfRelease;
import io.trato.contract.wallet.WalletEvent.PayoutAttemptFailed;
import io.trato.contract.wallet.WalletEvent.PayoutFailed;
import io.trato.contract.wallet.WalletEvent.PayoutPaid;
import io.trato.contract.wallet.WalletEvent.PayoutRetried;
import io.trato.contract.wallet.WalletEvent.PayoutReturned;
import io.trato.contract.wallet.WalletEvent.PayoutStarted;
import io.trato.contract.wallet.WalletEvent.ReleaseCleared;
import io.trato.contract.wallet.WalletEvent.WalletCredited;
import io.trato.contract.wallet.WalletEvent.WalletDebited;
import java.util.List;

/**
 * Which accounts a wallet's event moves. A credit moves nothing: the release that it follows from has put the money there.
 * What is owed is recovered in the entry that brings the money.
 */
final class WalletPostings {

    private WalletPostings() {}

    static List<Posting> of(WalletEvent event) {
        return switch (event) {
            case ReleaseCleared e -> cleared(e);
            case WalletDebited e -> debited(e);
            case PayoutStarted e ->
                List.of(
                        debit(AVAILABLE, e.providerId(), e.currency(), e.amount()),
                        credit(PAYOUT_TRANSIT, e.providerId(), e.currency(), e.amount()));
            case PayoutPaid e ->
                List.of(
                        debit(PAYOUT_TRANSIT, e.providerId(), e.currency(), e.amount()),
                        credit(PSP, e.gateway(), e.currency(), e.amount()),
                        debit(FEE, e.gateway(), e.currency(), e.fee()),
                        credit(PSP, e.gateway(), e.currency(), e.fee()));
            case PayoutFailed e -> back(e.providerId(), e.currency(), e.amount(), e.recovered());
            case PayoutReturned e -> returned(e);
            case WalletCredited e -> List.of();
            case ClearingStarted e -> List.of();
            case ClearingFrozen e -> List.of();
            case ClearingResumed e -> List.of();
            case PayoutAttemptFailed e -> List.of();
            case PayoutRetried e -> List.of();
        };
    }

    /** The deal that an event is about, empty for a payout, which is about none. */
    static String deal(WalletEvent event) {
        return switch (event) {
            case OfRelease release -> Ids.suffix(release.jobId());
            case OfPayout payout -> "";
        };
    }

    private static List<Posting> cleared(ReleaseCleared e) {
        return List.of(
                debit(PENDING, e.providerId(), e.currency(), e.amount()),
                credit(AVAILABLE, e.providerId(), e.currency(), e.amount() - e.recovered()),
                credit(RECEIVABLE, e.providerId(), e.currency(), e.recovered()));
    }

    private static List<Posting> debited(WalletDebited e) {
        String deal = Ids.suffix(e.jobId());
        LedgerAccount towards =
                switch (e.kind()) {
                    case REFUND -> REFUND_TRANSIT;
                    case CHARGEBACK -> DISPUTE_RECEIVABLE;
                };
        long whole = Math.addExact(
                Math.addExact(e.fromPending(), e.fromAvailable()), Math.addExact(e.owed(), e.commission()));
        return List.of(
                debit(PENDING, e.providerId(), e.currency(), e.fromPending()),
                debit(AVAILABLE, e.providerId(), e.currency(), e.fromAvailable()),
                debit(RECEIVABLE, e.providerId(), e.currency(), e.owed()),
                debit(COMMISSION, "", e.currency(), e.commission()),
                credit(towards, deal, e.currency(), whole));
    }

    /** The exact reverse of both steps of a payout that had arrived. */
    private static List<Posting> returned(PayoutReturned e) {
        return List.of(
                debit(PSP, e.gateway(), e.currency(), e.amount()),
                credit(PAYOUT_TRANSIT, e.providerId(), e.currency(), e.amount()),
                debit(PAYOUT_TRANSIT, e.providerId(), e.currency(), e.amount()),
                credit(AVAILABLE, e.providerId(), e.currency(), e.amount() - e.recovered()),
                credit(RECEIVABLE, e.providerId(), e.currency(), e.recovered()));
    }

    private static List<Posting> back(String provider, String currency, long amount, long recovered) {
        return List.of(
                debit(PAYOUT_TRANSIT, provider, currency, amount),
                credit(AVAILABLE, provider, currency, amount - recovered),
                credit(RECEIVABLE, provider, currency, recovered));
    }
}
