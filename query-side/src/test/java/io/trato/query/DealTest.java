package io.trato.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.trato.contract.Actor;
import io.trato.contract.NotYetVisibleException;
import io.trato.contract.Page;
import io.trato.contract.PageRequest;
import io.trato.contract.Role;
import io.trato.contract.account.Account;
import io.trato.contract.account.AccountEvent.AccountRegistered;
import io.trato.contract.account.FindAccount;
import io.trato.contract.job.FindJob;
import io.trato.contract.job.Job;
import io.trato.contract.job.JobStatus;
import io.trato.contract.job.ListJobs;
import io.trato.contract.job.ReadTimeline;
import io.trato.contract.job.TimelineEntry;
import io.trato.contract.job.TimelineFeed;
import io.trato.contract.journal.Balance;
import io.trato.contract.journal.JournalEntry;
import io.trato.contract.journal.LedgerAccount;
import io.trato.contract.journal.ReadJournal;
import io.trato.contract.journal.TrialBalance;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.offer.FindOffer;
import io.trato.contract.offer.ListOffers;
import io.trato.contract.offer.Offer;
import io.trato.contract.offer.OfferStatus;
import io.trato.contract.wallet.ListWallets;
import io.trato.contract.wallet.Wallet;
import io.trato.projections.Deals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two deals between the same two sides, and everything that may be asked about them. */
class DealTest {

    private static final Actor CLIENT = Marketplace.account(Deals.CLIENT, Role.CLIENT);
    private static final Actor PROVIDER = Marketplace.account(Deals.PROVIDER, Role.PROVIDER);
    private static final Actor EVE = Marketplace.account("account-eve", Role.CLIENT, Role.PROVIDER, Role.ANALYST);
    private static final PageRequest ALL = PageRequest.first(100);

    private static Marketplace marketplace;

    @BeforeAll
    static void twoDeals() throws Exception {
        marketplace = new Marketplace();
        marketplace.happened(
                new AccountRegistered(Deals.CLIENT, "clara@example.org", "Clara", Set.of(Role.CLIENT), "es"));
        marketplace.happened(
                new AccountRegistered(Deals.PROVIDER, "pablo@example.org", "Pablo", Set.of(Role.PROVIDER), "es"));
        for (LoggedEvent event : Deals.completed("1").events()) {
            marketplace.happened(event.event());
        }
        for (LoggedEvent event : Deals.paid("2").events()) {
            marketplace.happened(event.event());
        }
    }

    @AfterAll
    static void close() {
        marketplace.close();
    }

    @Test
    void anOfferIsItsTwoSides() {
        for (Actor viewer : List.of(CLIENT, PROVIDER, Marketplace.OPERATOR, Marketplace.AUDITOR)) {
            assertThat(marketplace.ask(new FindOffer("offer-1", viewer)))
                    .get()
                    .extracting(Offer::status, Offer::jobId)
                    .containsExactly(OfferStatus.ACCEPTED, "job-1");
        }
        for (Actor viewer : List.of(EVE, Actor.ANONYMOUS)) {
            assertThat(marketplace.ask(new FindOffer("offer-1", viewer))).isEmpty();
            assertThat(marketplace.ask(new ListOffers(null, null, ALL, viewer)).edges())
                    .isEmpty();
        }
    }

    @Test
    void offersLatestFirst() {
        assertThat(nodes(marketplace.ask(new ListOffers(null, "listing-1", ALL, CLIENT))))
                .extracting(Offer::id)
                .containsExactly("offer-2", "offer-1");
        assertThat(marketplace
                        .ask(new ListOffers(OfferStatus.OPEN, null, ALL, CLIENT))
                        .total())
                .isZero();
    }

    @Test
    void jobsOfTheirTwoSides() {
        assertThat(nodes(marketplace.ask(new ListJobs(null, false, false, ALL, PROVIDER))))
                .extracting(Job::id)
                .containsExactly("job-2", "job-1");
        assertThat(nodes(marketplace.ask(new ListJobs(JobStatus.COMPLETED, false, false, ALL, Marketplace.AUDITOR))))
                .extracting(Job::id)
                .containsExactly("job-1");
        assertThat(marketplace.ask(new FindJob("job-1", EVE))).isEmpty();
        assertThat(marketplace.ask(new FindJob("job-1", CLIENT))).isPresent();
        assertThat(marketplace.ask(new ListJobs(null, false, false, ALL, EVE)).total())
                .isZero();
    }

    @Test
    void aTimelineTellsEverythingInOrderPageByPage() {
        List<TimelineEntry> whole = nodes(marketplace.ask(new ReadTimeline("job-1", ALL, CLIENT)));
        List<TimelineEntry> paged = new ArrayList<>();
        Page<TimelineEntry> page = marketplace.ask(new ReadTimeline("job-1", PageRequest.first(7), CLIENT));
        paged.addAll(nodes(page));
        while (page.hasNext()) {
            PageRequest next = new PageRequest(7, page.edges().getLast().cursor(), false);
            page = marketplace.ask(new ReadTimeline("job-1", next, CLIENT));
            paged.addAll(nodes(page));
        }

        assertThat(whole)
                .extracting(TimelineEntry::type)
                .hasSize(24)
                .startsWith("QuoteRequested", "OfferMade")
                .endsWith("EscrowReleased", "WalletCredited");
        assertThat(whole).isSortedAccordingTo((a, b) -> Long.compare(a.position(), b.position()));
        assertThat(paged).isEqualTo(whole);
        assertThat(marketplace.ask(new ReadTimeline("job-1", ALL, EVE)).total()).isZero();
        assertThat(marketplace.ask(new ReadTimeline("job-9", ALL, CLIENT)).total())
                .isZero();
        assertThat(marketplace.ask(new ReadTimeline("nonsense", ALL, CLIENT)).total())
                .isZero();
    }

    @Test
    void theLiveTimelineIsTheStoredOne() throws Exception {
        List<TimelineEntry> stored = nodes(marketplace.ask(new ReadTimeline("job-1", ALL, PROVIDER)));
        List<TimelineEntry> live = new ArrayList<>();

        try (TimelineFeed.Following following = marketplace
                .bean(TimelineFeed.class)
                .follow("job-1", 0, PROVIDER)
                .orElseThrow()) {
            while (live.size() < stored.size()) {
                List<TimelineEntry> next = following.next(Duration.ofSeconds(20));
                assertThat(next).isNotEmpty();
                live.addAll(next);
            }
            assertThat(following.next(Duration.ZERO)).isEmpty();
        }

        assertThat(live).isEqualTo(stored);
        assertThat(marketplace.bean(TimelineFeed.class).follow("job-1", 0, EVE)).isEmpty();
    }

    @Test
    void theJournalBothWays() {
        Page<JournalEntry> first = marketplace.ask(new ReadJournal(null, PageRequest.first(3), Marketplace.AUDITOR));
        Page<JournalEntry> last =
                marketplace.ask(new ReadJournal(null, new PageRequest(1, null, true), Marketplace.OPERATOR));
        PageRequest before = new PageRequest(3, last.edges().getFirst().cursor(), true);

        assertThat(first.total()).isEqualTo(4);
        assertThat(first.hasNext()).isTrue();
        assertThat(nodes(first))
                .extracting(JournalEntry::kind)
                .containsExactly("PaymentConfirmed", "EscrowReleased", "EscrowReleased");
        assertThat(nodes(last)).extracting(JournalEntry::dealId).containsExactly("2");
        assertThat(nodes(marketplace.ask(new ReadJournal(null, before, Marketplace.OPERATOR))))
                .isEqualTo(nodes(first));
        assertThat(marketplace
                        .ask(new ReadJournal("job-2", ALL, Marketplace.AUDITOR))
                        .total())
                .isEqualTo(1);
        assertThat(marketplace.ask(new ReadJournal(null, ALL, CLIENT)).total()).isZero();
    }

    @Test
    void theTrialBalanceIsZero() {
        List<Balance> balances = marketplace.ask(new TrialBalance(null, Marketplace.AUDITOR));

        assertThat(balances.stream().mapToLong(b -> b.debit() - b.credit()).sum())
                .isZero();
        assertThat(balances)
                .extracting(Balance::account, Balance::balance)
                .contains(
                        tuple(LedgerAccount.PSP, 59_400L),
                        tuple(LedgerAccount.ESCROW, 30_000L),
                        tuple(LedgerAccount.COMMISSION, 3_600L));
        assertThat(marketplace.ask(new TrialBalance(null, PROVIDER))).isEmpty();
    }

    @Test
    void aWalletIsItsProviders() {
        assertThat(marketplace.ask(new ListWallets(Deals.PROVIDER, PROVIDER)))
                .extracting(Wallet::id, Wallet::currency, Wallet::pending, Wallet::available)
                .containsExactly(tuple("wallet-provider-EUR", "EUR", 26_400L, 0L));
        assertThat(marketplace.ask(new ListWallets(Deals.PROVIDER, CLIENT))).isEmpty();
    }

    @Test
    void personalDataIsItsOwners() {
        assertThat(marketplace.ask(new FindAccount(Deals.CLIENT, CLIENT)))
                .get()
                .extracting(Account::email)
                .isEqualTo("clara@example.org");
        assertThat(marketplace.ask(new FindAccount(Deals.CLIENT, Marketplace.OPERATOR)))
                .get()
                .extracting(Account::email)
                .isEqualTo("clara@example.org");
        assertThat(marketplace.ask(new FindAccount(Deals.CLIENT, PROVIDER)))
                .get()
                .extracting(Account::email)
                .isNull();
        assertThat(marketplace.ask(new FindAccount(Deals.CLIENT, Actor.ANONYMOUS)))
                .isEmpty();
        assertThat(marketplace.ask(new FindAccount(Deals.PROVIDER, Actor.ANONYMOUS)))
                .isPresent();
    }

    @Test
    void aPositionThatIsNotReachedIsSaidToBeSo() {
        assertThatThrownBy(() -> marketplace.ask(new FindJob("job-1", CLIENT), 1_000_000))
                .isInstanceOf(NotYetVisibleException.class);
    }

    private static <T> List<T> nodes(Page<T> page) {
        return page.edges().stream().map(Page.Edge::node).toList();
    }
}
