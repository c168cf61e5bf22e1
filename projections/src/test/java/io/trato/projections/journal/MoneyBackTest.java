package io.trato.projections.journal;

import static io.trato.contract.journal.LedgerAccount.COMMISSION;
import static io.trato.contract.journal.LedgerAccount.DISPUTE_RECEIVABLE;
import static io.trato.contract.journal.LedgerAccount.ESCROW;
import static io.trato.contract.journal.LedgerAccount.FEE;
import static io.trato.contract.journal.LedgerAccount.LOSS;
import static io.trato.contract.journal.LedgerAccount.PENDING;
import static io.trato.contract.journal.LedgerAccount.PSP;
import static io.trato.contract.journal.LedgerAccount.RECEIVABLE;
import static io.trato.contract.journal.LedgerAccount.REFUND_TRANSIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Event;
import io.trato.contract.escrow.ChargebackEvent.ChargebackLost;
import io.trato.contract.escrow.ChargebackEvent.ChargebackOpened;
import io.trato.contract.escrow.ChargebackEvent.ChargebackWon;
import io.trato.contract.escrow.EscrowEvent.HoldingSplit;
import io.trato.contract.escrow.EscrowEvent.PaymentMismatched;
import io.trato.contract.escrow.EscrowEvent.SurplusReceived;
import io.trato.contract.escrow.Holding;
import io.trato.contract.escrow.RefundEvent.DoubledRefundReturned;
import io.trato.contract.escrow.RefundEvent.DoubledRefundWrittenOff;
import io.trato.contract.escrow.RefundEvent.RefundConfirmed;
import io.trato.contract.escrow.RefundEvent.RefundDoubled;
import io.trato.contract.escrow.RefundEvent.RefundFailed;
import io.trato.contract.escrow.RefundEvent.RefundGivenUp;
import io.trato.contract.escrow.RefundEvent.RefundParked;
import io.trato.contract.escrow.RefundEvent.RefundStarted;
import io.trato.contract.journal.JournalEntry;
import io.trato.contract.journal.Posting;
import io.trato.projections.Deals;
import io.trato.projections.Shelf;
import io.trato.projections.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The journal of money that goes back, of a deal over 300.00 EUR, whose last event is its thirteenth. */
class MoneyBackTest {

    private static final String ESCROW_ID = "escrow-1";

    @Test
    void whatIsHeldGoesOntoItsWayAndFromThereOutOfTheGateway() {
        assertThat(posted(started(true)))
                .containsExactly(
                        new Posting(ESCROW, "1", "EUR", 30_000), new Posting(REFUND_TRANSIT, "1", "EUR", -30_000));
        assertThat(posted(new RefundConfirmed(ESCROW_ID, "refund-1", "sandbox", "re", "approved", "EUR", 30_000)))
                .containsExactly(
                        new Posting(REFUND_TRANSIT, "1", "EUR", 30_000), new Posting(PSP, "sandbox", "EUR", -30_000));
    }

    @Test
    void aRefundThatComesBackIsOnItsWayAgain() {
        assertThat(posted(failed(true)))
                .containsExactly(
                        new Posting(PSP, "sandbox", "EUR", 30_000), new Posting(REFUND_TRANSIT, "1", "EUR", -30_000));
        assertThat(posted(failed(false))).isEmpty();
    }

    @Test
    void whatHadBeenReleasedIsTheWalletsToPost() {
        assertThat(posted(started(false))).isEmpty();
    }

    @Test
    void moneyThatNobodyNeededComesInWithItsFeeAndGoesBackWhole() {
        assertThat(posted(new SurplusReceived(
                        ESCROW_ID, "job-1", "payment-1", "sandbox", "ref-1", "approved", 30_000, "EUR", 870)))
                .containsExactly(
                        new Posting(PSP, "sandbox", "EUR", 30_000),
                        new Posting(ESCROW, "1", "EUR", -30_000),
                        new Posting(FEE, "sandbox", "EUR", 870),
                        new Posting(PSP, "sandbox", "EUR", -870));
        assertThat(posted(new RefundParked(ESCROW_ID, "job-1", "refund-1", "sandbox", "rejected", "EUR", 30_000, 6)))
                .isEmpty();
    }

    @Test
    void whatLeftTwiceIsOwedUntilItComesBackOrIsGivenUp() {
        Posting out = new Posting(PSP, "sandbox", "EUR", -30_000);
        Posting back = new Posting(PSP, "sandbox", "EUR", 30_000);
        assertThat(posted(new RefundDoubled(
                        ESCROW_ID, "job-1", "refund-1", "refund-2", "sandbox", "re", "succeeded", "EUR", 30_000)))
                .containsExactly(new Posting(RECEIVABLE, "1", "EUR", 30_000), out);
        assertThat(posted(cameBack(false))).containsExactly(back, new Posting(RECEIVABLE, "1", "EUR", -30_000));
        assertThat(posted(new DoubledRefundWrittenOff(ESCROW_ID, "job-1", "refund-1", "Gone", "EUR", 30_000)))
                .containsExactly(new Posting(LOSS, "1", "EUR", 30_000), new Posting(RECEIVABLE, "1", "EUR", -30_000));
        assertThat(posted(cameBack(true))).containsExactly(back, new Posting(LOSS, "1", "EUR", -30_000));
        assertThat(posted(new RefundGivenUp(ESCROW_ID, "refund-2", "refund-1"))).isEmpty();
    }

    private static DoubledRefundReturned cameBack(boolean writtenOff) {
        return new DoubledRefundReturned(
                ESCROW_ID, "refund-1", "refund-1", "sandbox", "re", "returned", "EUR", 30_000, writtenOff);
    }

    @Test
    void anotherAmountThanWasAskedForIsPostedAsItCame() {
        assertThat(posted(new PaymentMismatched(
                        ESCROW_ID,
                        "job-1",
                        "payment-1",
                        "sandbox",
                        "ref-1",
                        "approved",
                        30_000,
                        "EUR",
                        29_999,
                        "USD",
                        870)))
                .containsExactly(
                        new Posting(PSP, "sandbox", "USD", 29_999),
                        new Posting(ESCROW, "1", "USD", -29_999),
                        new Posting(FEE, "sandbox", "USD", 870),
                        new Posting(PSP, "sandbox", "USD", -870));
    }

    @Test
    void aSplitIsOneEntry() {
        assertThat(posted(new HoldingSplit(
                        ESCROW_ID,
                        "job-1",
                        1,
                        Deals.PROVIDER,
                        "EUR",
                        "escrow-1:1",
                        12_000,
                        1_440,
                        10_560,
                        "refund-1",
                        8_000,
                        "payment-2",
                        "sandbox",
                        "ref-2")))
                .containsExactly(
                        new Posting(ESCROW, "1", "EUR", 20_000),
                        new Posting(PENDING, Deals.PROVIDER, "EUR", -10_560),
                        new Posting(COMMISSION, "", "EUR", -1_440),
                        new Posting(REFUND_TRANSIT, "1", "EUR", -8_000));
    }

    @Test
    void aChargebackIsOwedUntilItIsWonOrLost() {
        List<Posting> opened = posted(new ChargebackOpened(
                ESCROW_ID,
                "job-1",
                "cb-1",
                "payment-2",
                "sandbox",
                Deals.PROVIDER,
                "EUR",
                30_000,
                "fraud",
                "open",
                List.of()));
        assertThat(opened)
                .containsExactly(
                        new Posting(DISPUTE_RECEIVABLE, "1", "EUR", 30_000),
                        new Posting(PSP, "sandbox", "EUR", -30_000));
        assertThat(posted(new ChargebackWon(
                        ESCROW_ID, "job-1", "cb-1", "sandbox", Deals.PROVIDER, "EUR", 30_000, "won", List.of())))
                .containsExactly(
                        new Posting(PSP, "sandbox", "EUR", 30_000),
                        new Posting(DISPUTE_RECEIVABLE, "1", "EUR", -30_000));
        assertThat(posted(new ChargebackLost(
                        ESCROW_ID,
                        "job-1",
                        "cb-1",
                        "sandbox",
                        Deals.PROVIDER,
                        "EUR",
                        30_000,
                        "lost",
                        List.of(new Holding(2, 10_000)),
                        10_000,
                        15_000,
                        5_000,
                        List.of(2),
                        List.of())))
                .containsExactly(
                        new Posting(ESCROW, "1", "EUR", 10_000),
                        new Posting(LOSS, "1", "EUR", 5_000),
                        new Posting(DISPUTE_RECEIVABLE, "1", "EUR", -15_000));
    }

    private static RefundStarted started(boolean held) {
        return new RefundStarted(
                ESCROW_ID,
                "job-1",
                "refund-1",
                List.of(new Holding(1, 20_000), new Holding(2, 10_000)),
                "payment-2",
                "sandbox",
                "ref-2",
                "EUR",
                30_000,
                held);
    }

    private static RefundFailed failed(boolean returned) {
        return new RefundFailed(
                ESCROW_ID, "refund-1", "sandbox", "re", "failed", "EUR", 30_000, returned, Story.at(99));
    }

    private static List<Posting> posted(Event event) {
        Map<String, JournalEntry> entries =
                Shelf.folded(new JournalFold(), Deals.paid("1").then(event));
        JournalEntry entry = entries.get("event-14");
        return entry == null ? List.of() : entry.postings();
    }
}
