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
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Event;
import io.trato.contract.escrow.ReversalKind;
import io.trato.contract.journal.Balance;
import io.trato.contract.journal.JournalEntry;
import io.trato.contract.journal.LedgerAccount;
import io.trato.contract.journal.Posting;
import io.trato.contract.wallet.WalletEvent.ClearingFrozen;
import io.trato.contract.wallet.WalletEvent.ClearingResumed;
import io.trato.contract.wallet.WalletEvent.ClearingStarted;
import io.trato.contract.wallet.WalletEvent.PayoutAttemptFailed;
import io.trato.contract.wallet.WalletEvent.PayoutFailed;
import io.trato.contract.wallet.WalletEvent.PayoutPaid;
import io.trato.contract.wallet.WalletEvent.PayoutReturned;
import io.trato.contract.wallet.WalletEvent.PayoutStarted;
import io.trato.contract.wallet.WalletEvent.ReleaseCleared;
import io.trato.contract.wallet.WalletEvent.WalletCredited;
import io.trato.contract.wallet.WalletEvent.WalletDebited;
import io.trato.projections.Deals;
import io.trato.projections.Shelf;
import io.trato.projections.Story;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The lines of DOMAIN's table that belong to wallets, in a currency without minor units. */
class WalletPostingsTest {

    private static final String W = "wallet-p-CLP";
    private static final String P = "account-p";

    @Test
    void whatClearsMovesFromPendingToAvailableAndPaysWhatIsOwedFirst() {
        assertThat(of(new ReleaseCleared(W, P, "r1", "job-7", "CLP", 1_000, 300)))
                .containsExactly(
                        new Posting(PENDING, P, "CLP", 1_000),
                        new Posting(AVAILABLE, P, "CLP", -700),
                        new Posting(RECEIVABLE, P, "CLP", -300));
    }

    @Test
    void aPayoutLeavesAndArrives() {
        assertThat(of(new PayoutStarted(W, P, "payout-1", "sandbox", "ba_1", "CLP", 500, "1")))
                .containsExactly(new Posting(AVAILABLE, P, "CLP", 500), new Posting(PAYOUT_TRANSIT, P, "CLP", -500));
        assertThat(of(new PayoutPaid(W, P, "payout-1", "sandbox", "CLP", 500, 3, "po", "paid")))
                .containsExactly(
                        new Posting(PAYOUT_TRANSIT, P, "CLP", 500),
                        new Posting(PSP, "sandbox", "CLP", -500),
                        new Posting(FEE, "sandbox", "CLP", 3),
                        new Posting(PSP, "sandbox", "CLP", -3));
    }

    @Test
    void whatFailsOrComesBackIsTheExactReverse() {
        assertThat(of(new PayoutFailed(W, P, "payout-1", "CLP", 500, 0, "po", "failed")))
                .containsExactly(new Posting(PAYOUT_TRANSIT, P, "CLP", 500), new Posting(AVAILABLE, P, "CLP", -500));
        assertThat(of(new PayoutReturned(W, P, "payout-1", "sandbox", "CLP", 500, 200, "po", "returned")))
                .containsExactly(
                        new Posting(PSP, "sandbox", "CLP", 500),
                        new Posting(PAYOUT_TRANSIT, P, "CLP", -500),
                        new Posting(PAYOUT_TRANSIT, P, "CLP", 500),
                        new Posting(AVAILABLE, P, "CLP", -300),
                        new Posting(RECEIVABLE, P, "CLP", -200));
    }

    @Test
    void whatIsTakenBackGoesToTheClientOrAnswersAChargeback() {
        assertThat(of(debited(ReversalKind.REFUND)))
                .containsExactly(
                        new Posting(PENDING, P, "CLP", 40),
                        new Posting(AVAILABLE, P, "CLP", 30),
                        new Posting(RECEIVABLE, P, "CLP", 20),
                        new Posting(COMMISSION, "", "CLP", 10),
                        new Posting(REFUND_TRANSIT, "7", "CLP", -100));
        assertThat(of(debited(ReversalKind.CHARGEBACK))).contains(new Posting(DISPUTE_RECEIVABLE, "7", "CLP", -100));
    }

    @Test
    void whatMovesNoMoneyMakesNoEntry() {
        assertThat(Shelf.folded(
                        new JournalFold(),
                        Story.of(
                                new WalletCredited(W, P, "r1", "job-7", "CLP", 5),
                                new ClearingStarted(W, "r1", "job-7", Story.NOON, "1"),
                                new ClearingFrozen(W, "r1", "job-7", "d", 5),
                                new ClearingResumed(W, "r1", "job-7", "d", Story.NOON),
                                new PayoutAttemptFailed(W, "payout-1", 1, Story.NOON, "po", "failed", "1"))))
                .isEmpty();
    }

    /** Cleared 26,400, paid out 20,000 which came back, and lost 10,000 of which 1,200 were commission. */
    @Test
    void aWholeStoryAddsUp() {
        Map<LedgerAccount, Long> sums = Shelf.folded(new BalanceFold(), Deals.paidOut("1")).values().stream()
                .collect(Collectors.groupingBy(Balance::account, Collectors.summingLong(Balance::balance)));

        assertThat(sums)
                .containsEntry(PENDING, 0L)
                .containsEntry(AVAILABLE, 17_600L)
                .containsEntry(RECEIVABLE, 0L)
                .containsEntry(PAYOUT_TRANSIT, 0L)
                .containsEntry(COMMISSION, 2_400L)
                .containsEntry(FEE, 325L)
                .containsEntry(DISPUTE_RECEIVABLE, -10_000L);
    }

    private static WalletDebited debited(ReversalKind kind) {
        return new WalletDebited(W, P, "d1", "r1", "job-7", "CLP", kind, 40, 30, 20, 10);
    }

    private static List<Posting> of(Event event) {
        JournalEntry entry = Shelf.folded(new JournalFold(), Story.of(event)).get("event-1");
        assertThat(entry.postings().stream().mapToLong(Posting::amount).sum()).isZero();
        return entry.postings();
    }
}
