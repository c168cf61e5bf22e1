package io.trato.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.trato.contract.Actor;
import io.trato.contract.Money;
import io.trato.contract.Page;
import io.trato.contract.PageRequest;
import io.trato.contract.Role;
import io.trato.contract.journal.Balance;
import io.trato.contract.journal.LedgerAccount;
import io.trato.contract.journal.ListBalances;
import io.trato.contract.journal.TrialBalance;
import io.trato.contract.listing.FindListing;
import io.trato.contract.listing.Listing;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.reputation.CommissionQuote;
import io.trato.contract.reputation.FindStatistics;
import io.trato.contract.reputation.Level;
import io.trato.contract.reputation.ProviderStatistics;
import io.trato.contract.reputation.QuoteCommission;
import io.trato.contract.review.FindReview;
import io.trato.contract.review.ListReviews;
import io.trato.contract.review.Rating;
import io.trato.contract.review.Review;
import io.trato.contract.wallet.FindPayout;
import io.trato.contract.wallet.FindStartedPayout;
import io.trato.contract.wallet.ListPayouts;
import io.trato.contract.wallet.ListWallets;
import io.trato.contract.wallet.Payout;
import io.trato.contract.wallet.PayoutStatus;
import io.trato.contract.wallet.ReadStatement;
import io.trato.contract.wallet.Statement;
import io.trato.contract.wallet.Statement.Line;
import io.trato.contract.wallet.Wallet;
import io.trato.contract.wallet.WalletAmounts;
import io.trato.projections.Deals;
import io.trato.projections.listing.Listings;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A deal whose money cleared, went out and came back, with a chargeback that was lost and a review; and what may be asked of it. */
class MoneyTest {

    private static final Actor CLIENT = Marketplace.account(Deals.CLIENT, Role.CLIENT);
    private static final Actor PROVIDER = Marketplace.account(Deals.PROVIDER, Role.PROVIDER);
    private static final PageRequest ALL = PageRequest.first(100);
    /** After the listing's events, the payment, and the first release. */
    private static long released;

    private static Marketplace marketplace;

    @BeforeAll
    static void aDealsMoney() throws Exception {
        marketplace = new Marketplace();
        for (LoggedEvent event : Listings.published("listing-1").events()) {
            marketplace.happened(event.event());
        }
        for (LoggedEvent event : Deals.paidOut("1").events()) {
            long position = marketplace.happened(event.event());
            if (event.position() == 18) {
                released = position;
            }
        }
        List<LoggedEvent> reviewed = Deals.reviewed("1").events();
        for (LoggedEvent event : reviewed.subList(Deals.completed("1").events().size(), reviewed.size())) {
            marketplace.happened(event.event());
        }
    }

    @AfterAll
    static void close() {
        marketplace.close();
    }

    @Test
    void aWalletTellsItsFourSums() {
        assertThat(marketplace.ask(new ListWallets(Deals.PROVIDER, PROVIDER)))
                .extracting(Wallet::pending, Wallet::available, Wallet::paying, Wallet::owed)
                .containsExactly(tuple(0L, 17_600L, 0L, 0L));
    }

    @Test
    void balancesAtAnyPosition() {
        assertThat(balances(released, Deals.PROVIDER)).containsExactly(tuple(LedgerAccount.PENDING, 17_600L));
        assertThat(balances(null, Deals.PROVIDER))
                .containsExactly(
                        tuple(LedgerAccount.AVAILABLE, 17_600L),
                        tuple(LedgerAccount.PAYOUT_TRANSIT, 0L),
                        tuple(LedgerAccount.PENDING, 0L),
                        tuple(LedgerAccount.RECEIVABLE, 0L));
        assertThat(balances(marketplace.bean(Log.class).head(), Deals.PROVIDER))
                .isEqualTo(balances(null, Deals.PROVIDER));
        assertThat(balances(1L, null)).isEmpty();
        assertThat(marketplace
                        .ask(new ListBalances(null, null, null, ALL, PROVIDER))
                        .edges())
                .isEmpty();
    }

    @Test
    void balancesPageByPageBothWays() {
        List<Balance> whole = nodes(marketplace.ask(new ListBalances(null, null, released, ALL, Marketplace.AUDITOR)));
        List<Balance> paged = new ArrayList<>();
        Page<Balance> page =
                marketplace.ask(new ListBalances(null, null, released, PageRequest.first(2), Marketplace.AUDITOR));
        paged.addAll(nodes(page));
        while (page.hasNext()) {
            PageRequest next = new PageRequest(2, page.edges().getLast().cursor(), false);
            page = marketplace.ask(new ListBalances(null, null, released, next, Marketplace.AUDITOR));
            paged.addAll(nodes(page));
        }
        assertThat(paged).isEqualTo(whole).hasSize(5);
        Page<Balance> last = marketplace.ask(
                new ListBalances(null, null, released, new PageRequest(1, null, true), Marketplace.AUDITOR));
        PageRequest before = new PageRequest(4, last.edges().getFirst().cursor(), true);
        assertThat(nodes(last)).containsExactly(whole.getLast());
        assertThat(nodes(marketplace.ask(new ListBalances(null, null, released, before, Marketplace.AUDITOR))))
                .isEqualTo(whole.subList(0, 4));
        assertThat(marketplace
                        .ask(new ListBalances(LedgerAccount.PSP, null, null, ALL, Marketplace.OPERATOR))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void theTrialBalanceIsZeroAtAnyPosition() {
        for (long position = 1; position <= marketplace.bean(Log.class).head(); position++) {
            assertThat(marketplace.ask(new TrialBalance(position, Marketplace.AUDITOR)).stream()
                            .mapToLong(balance -> balance.debit() - balance.credit())
                            .sum())
                    .isZero();
        }
        assertThat(marketplace.ask(new TrialBalance(released, Marketplace.AUDITOR)))
                .extracting(Balance::account, Balance::balance)
                .contains(tuple(LedgerAccount.ESCROW, 10_000L), tuple(LedgerAccount.PENDING, 17_600L));
    }

    @Test
    void aStatementOpensRunsAndCloses() {
        Statement whole = statement(ALL);
        assertThat(whole.opening()).isEqualTo(WalletAmounts.NONE);
        assertThat(whole.closing()).isEqualTo(new WalletAmounts(0, 17_600, 0, 0));
        assertThat(nodes(whole.lines()))
                .extracting(
                        Line::kind,
                        line -> line.balance().available(),
                        line -> line.balance().owed())
                .containsExactly(
                        tuple("EscrowReleased", 0L, 0L),
                        tuple("EscrowReleased", 0L, 0L),
                        tuple("ReleaseCleared", 17_600L, 0L),
                        tuple("ReleaseCleared", 26_400L, 0L),
                        tuple("PayoutStarted", 6_400L, 0L),
                        tuple("PayoutPaid", 6_400L, 0L),
                        tuple("WalletDebited", 0L, 2_400L),
                        tuple("PayoutReturned", 17_600L, 0L));
        WalletAmounts running = whole.opening();
        for (Line line : nodes(whole.lines())) {
            running = running.plus(line.change());
            assertThat(line.balance()).isEqualTo(running);
        }
        assertThat(running).isEqualTo(whole.closing());

        List<Line> backward = nodes(statement(new PageRequest(2, null, true)).lines());
        assertThat(backward).isEqualTo(nodes(whole.lines()).subList(6, 8));
    }

    @Test
    void aStatementBetweenTwoInstantsOpensWithWhatThereWas() {
        List<Line> lines = nodes(statement(ALL).lines());
        Statement middle = marketplace
                .ask(new ReadStatement(
                        Deals.WALLET, lines.get(2).at(), lines.get(5).at(), ALL, PROVIDER))
                .orElseThrow();

        assertThat(nodes(middle.lines())).isEqualTo(lines.subList(2, 5));
        assertThat(middle.lines().total()).isEqualTo(3);
        assertThat(middle.opening()).isEqualTo(lines.get(1).balance());
        assertThat(middle.closing()).isEqualTo(lines.get(4).balance());
    }

    @Test
    void aStatementIsItsProvidersMatter() {
        assertThat(marketplace.ask(new ReadStatement(Deals.WALLET, null, null, ALL, CLIENT)))
                .isEmpty();
        assertThat(marketplace.ask(new ReadStatement(Deals.WALLET, null, null, ALL, Marketplace.AUDITOR)))
                .isPresent();
        assertThat(marketplace.ask(new ReadStatement("nonsense", null, null, ALL, Marketplace.AUDITOR)))
                .isEmpty();
    }

    @Test
    void payoutsAreTheirProviders() {
        assertThat(marketplace.ask(new FindPayout("payout-1", PROVIDER)))
                .get()
                .extracting(Payout::status, Payout::attempts)
                .containsExactly(PayoutStatus.RETURNED, 2);
        assertThat(marketplace.ask(new FindPayout("payout-1", CLIENT))).isEmpty();
        assertThat(marketplace.ask(new ListPayouts(null, ALL, PROVIDER)).total())
                .isEqualTo(1);
        assertThat(marketplace
                        .ask(new ListPayouts(PayoutStatus.PAYING, ALL, PROVIDER))
                        .total())
                .isZero();
        assertThat(marketplace.ask(new ListPayouts(null, ALL, CLIENT)).total()).isZero();
        // two credits and two clearings come before it in the wallet's stream
        assertThat(marketplace.ask(new FindStartedPayout(Deals.WALLET, 4, PROVIDER)))
                .get()
                .extracting(Payout::id)
                .isEqualTo("payout-1");
        assertThat(marketplace.ask(new FindStartedPayout(Deals.WALLET, 3, PROVIDER)))
                .isEmpty();
    }

    @Test
    void reviewsAreOpenToEverybody() {
        assertThat(marketplace.ask(new FindReview("review-1")))
                .get()
                .extracting(Review::rating, Review::answer)
                .containsExactly(5, "Gracias");
        assertThat(nodes(marketplace.ask(new ListReviews(Deals.PROVIDER, "listing-1", ALL))))
                .extracting(Review::id)
                .containsExactly("review-1");
        assertThat(marketplace.ask(new ListReviews(null, "listing-2", ALL)).total())
                .isZero();
        assertThat(marketplace.ask(new FindListing("listing-1", Actor.ANONYMOUS)))
                .get()
                .extracting(Listing::rating, Listing::version)
                .containsExactly(new Rating(1, 5), 1L);
    }

    @Test
    void statisticsWithoutIncomeForOthers() {
        ProviderStatistics own = marketplace.ask(new FindStatistics(Deals.PROVIDER, PROVIDER));
        ProviderStatistics others = marketplace.ask(new FindStatistics(Deals.PROVIDER, CLIENT));

        assertThat(own.incomes()).containsExactly(new Money(17_600, "EUR"));
        assertThat(others.incomes()).isEmpty();
        assertThat(others)
                .extracting(
                        ProviderStatistics::completed,
                        ProviderStatistics::points,
                        ProviderStatistics::level,
                        ProviderStatistics::pointsToNext)
                .containsExactly(1L, 530L, Level.BRONZE, 1_470L);
        assertThat(marketplace.ask(new FindStatistics("account-nobody", CLIENT)).level())
                .isEqualTo(Level.NEW);
    }

    @Test
    void aQuoteIsWhatAcceptanceWouldFreeze() {
        assertThat(marketplace.ask(new QuoteCommission(new Money(30_004, "EUR"), Deals.PROVIDER)))
                .isEqualTo(new CommissionQuote(
                        new Money(30_004, "EUR"),
                        Level.BRONZE,
                        1_200,
                        new Money(3_600, "EUR"),
                        new Money(26_404, "EUR"),
                        OptionalLong.of(1_470),
                        "2026-1"));
        assertThat(marketplace.ask(new QuoteCommission(new Money(1_050, "CLP"), "account-nobody")))
                .extracting(CommissionQuote::basisPoints, CommissionQuote::commission)
                .containsExactly(1_500, new Money(158, "CLP"));
    }

    private static List<Tuple> balances(@Nullable Long at, @Nullable String owner) {
        return nodes(marketplace.ask(new ListBalances(null, owner, at, ALL, Marketplace.AUDITOR))).stream()
                .map(balance -> tuple(balance.account(), balance.balance()))
                .toList();
    }

    private static Statement statement(PageRequest page) {
        return marketplace
                .ask(new ReadStatement(Deals.WALLET, null, null, page, PROVIDER))
                .orElseThrow();
    }

    private static <T> List<T> nodes(Page<T> page) {
        return page.edges().stream().map(Page.Edge::node).toList();
    }
}
