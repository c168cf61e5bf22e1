package io.trato.projections.journal;

import static io.trato.contract.journal.LedgerAccount.COMMISSION;
import static io.trato.contract.journal.LedgerAccount.ESCROW;
import static io.trato.contract.journal.LedgerAccount.FEE;
import static io.trato.contract.journal.LedgerAccount.PENDING;
import static io.trato.contract.journal.LedgerAccount.PSP;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.journal.Balance;
import io.trato.contract.journal.JournalEntry;
import io.trato.contract.journal.Posting;
import io.trato.projections.Deals;
import io.trato.projections.Shelf;
import io.trato.projections.Story;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JournalFoldTest {

    private static final Story STORY = Deals.completed("1");

    @Test
    void whatTheClientPaysAndWhatTheGatewayKeeps() {
        assertThat(entries().get("event-11").postings())
                .containsExactly(
                        new Posting(PSP, "sandbox", "EUR", 30_000),
                        new Posting(ESCROW, "1", "EUR", -30_000),
                        new Posting(FEE, "sandbox", "EUR", 300),
                        new Posting(PSP, "sandbox", "EUR", -300));
    }

    @Test
    void whatIsReleasedAndWhatItCosts() {
        assertThat(entries().get("event-18").postings())
                .containsExactly(
                        new Posting(ESCROW, "1", "EUR", 20_000),
                        new Posting(PENDING, Deals.PROVIDER, "EUR", -17_600),
                        new Posting(COMMISSION, "", "EUR", -2_400));
    }

    @Test
    void onlyMoneyMakesEntriesAndEachBalances() {
        assertThat(entries()).containsOnlyKeys("event-11", "event-18", "event-23");
        entries()
                .values()
                .forEach(entry -> assertThat(entry.postings().stream()
                                .mapToLong(Posting::amount)
                                .sum())
                        .isZero());
    }

    @Test
    void balancesAddUpTheJournal() {
        Map<String, Balance> balances = Shelf.folded(new BalanceFold(), STORY);

        assertThat(balances)
                .containsOnly(
                        balance(new Balance(PSP, "sandbox", "EUR", 30_000, 300, 11)),
                        balance(new Balance(FEE, "sandbox", "EUR", 300, 0, 11)),
                        balance(new Balance(ESCROW, "1", "EUR", 30_000, 30_000, 23)),
                        balance(new Balance(PENDING, Deals.PROVIDER, "EUR", 0, 26_400, 23)),
                        balance(new Balance(COMMISSION, "", "EUR", 0, 3_600, 23)));
    }

    private static Map.Entry<String, Balance> balance(Balance balance) {
        return Map.entry(BalanceKey.of(balance).id(), balance);
    }

    private static Map<String, JournalEntry> entries() {
        return Shelf.folded(new JournalFold(), STORY);
    }
}
