package io.trato.server.simulate.check;

import static io.trato.server.simulate.world.Violation.unless;

import io.trato.command.wallet.WalletState;
import io.trato.contract.Ids;
import io.trato.contract.escrow.Escrow;
import io.trato.contract.escrow.Escrow.HoldingView;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.journal.JournalEntry;
import io.trato.contract.journal.LedgerAccount;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.wallet.WalletEvent;
import io.trato.projections.ReadModel;
import io.trato.server.simulate.ground.Ground;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All the money, checked after every commit: deal by deal, wallet by wallet, and the journal against both. */
public final class Books {

    private static final List<LedgerAccount> ON_ITS_WAY = List.of(
            LedgerAccount.ESCROW,
            LedgerAccount.PENDING,
            LedgerAccount.PAYOUT_TRANSIT,
            LedgerAccount.REFUND_TRANSIT,
            LedgerAccount.DISPUTE_RECEIVABLE);

    private final Ground ground;
    private final Balances balances;
    private final Map<String, DealBook> deals = new HashMap<>();
    private final Map<String, OnTheirWay> onTheirWay = new HashMap<>();

    public Books(Ground ground, ReadModel<JournalEntry> journal) {
        this.ground = ground;
        this.balances = new Balances(journal);
    }

    /** The events of one commit. */
    public void add(List<LoggedEvent> events) {
        for (LoggedEvent logged : events) {
            balances.add(logged);
            if (logged.event() instanceof EscrowEvent event) {
                deals.computeIfAbsent(Ids.suffix(event.escrowId()), DealBook::new)
                        .add(event, logged);
            }
        }
        switch (events.getLast().event()) {
            case EscrowEvent event -> check(Ids.suffix(event.escrowId()));
            case WalletEvent event -> checkWallet(event.walletId());
            default -> {
                // no money
            }
        }
    }

    /** Nothing will happen about a deal any more, so its money must be somewhere else. */
    public void settled(String deal) {
        DealBook book = deals.remove(deal);
        if (book != null) {
            balances.forget(LedgerAccount.ESCROW, deal, book.currency());
            balances.forget(LedgerAccount.REFUND_TRANSIT, deal, book.currency());
            balances.forget(LedgerAccount.DISPUTE_RECEIVABLE, deal, book.currency());
        }
    }

    /** What can be paid out to a provider. */
    public long available(String providerId, String currency) {
        return balances.of(LedgerAccount.AVAILABLE, providerId, currency);
    }

    /** A milestone's money as it reads. */
    public Optional<HoldingView> holding(String escrowId, int milestone) {
        return view(escrowId).stream()
                .flatMap(escrow -> escrow.holdings().stream())
                .filter(holding -> holding.milestone() == milestone)
                .findFirst();
    }

    public int milestones(String escrowId) {
        return view(escrowId).map(escrow -> escrow.holdings().size()).orElse(0);
    }

    /** Debits less credits of every account and currency, by "ACCOUNT CUR". */
    public Map<String, Long> totals() {
        return balances.totals();
    }

    /** Nothing is going on any more, so nothing may be on its way. */
    public void closed() {
        for (LedgerAccount account : ON_ITS_WAY) {
            List<String> filled = balances.filled(account);
            unless(filled.isEmpty(), "money is left on its way, and nobody will move it: %s", filled);
        }
    }

    private Optional<Escrow> view(String escrowId) {
        return Optional.ofNullable(deals.get(Ids.suffix(escrowId))).map(DealBook::view);
    }

    private void check(String deal) {
        DealBook book = deals.get(deal);
        if (book != null) {
            book.check(balances.of(LedgerAccount.ESCROW, deal, book.currency()));
        }
    }

    /** Only what is clearing may lag behind: a release is in the journal before its wallet has heard of it. */
    private void checkWallet(String walletId) {
        WalletState wallet = (WalletState) ground.state(walletId).orElseThrow().state();
        String provider = wallet.providerId();
        String currency = wallet.currency();
        unless(wallet.available() >= 0 && wallet.owed() >= 0, "%s is negative: %s", walletId, wallet);
        unless(wallet.available() == 0 || wallet.owed() == 0, "%s owes and has: %s", walletId, wallet);
        same(
                walletId,
                LedgerAccount.AVAILABLE,
                wallet.available(),
                balances.of(LedgerAccount.AVAILABLE, provider, currency));
        same(
                walletId,
                LedgerAccount.RECEIVABLE,
                wallet.owed(),
                balances.of(LedgerAccount.RECEIVABLE, provider, currency));
        same(
                walletId,
                LedgerAccount.PAYOUT_TRANSIT,
                onTheirWay(walletId, wallet),
                balances.of(LedgerAccount.PAYOUT_TRANSIT, provider, currency));
        long pending = balances.of(LedgerAccount.PENDING, provider, currency);
        unless(wallet.pending() <= pending, "%s clears %d of %d", walletId, wallet.pending(), pending);
    }

    /** Added up when a wallet has other payouts than before: most of what happens to it leaves them as they are. */
    private long onTheirWay(String walletId, WalletState wallet) {
        OnTheirWay before = onTheirWay.get(walletId);
        if (before == null || before.payouts() != wallet.payouts()) {
            before = OnTheirWay.of(wallet.payouts());
            onTheirWay.put(walletId, before);
        }
        return before.sum();
    }

    private static void same(String wallet, LedgerAccount account, long says, long posted) {
        unless(says == posted, "%s says %d where the journal has %d %s", wallet, says, posted, account);
    }
}
