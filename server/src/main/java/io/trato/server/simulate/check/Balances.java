package io.trato.server.simulate.check;

import static io.trato.server.simulate.world.Violation.unless;

import io.trato.contract.journal.Balance;
import io.trato.contract.journal.JournalEntry;
import io.trato.contract.journal.LedgerAccount;
import io.trato.contract.journal.Posting;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.ReadModel;
import io.trato.projections.journal.BalanceFold;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The journal's entries and balances as the product folds them; each entry sums to zero in each currency. */
final class Balances {

    private final ReadModel<JournalEntry> journal;
    private final BalanceFold fold = new BalanceFold();
    private final Map<String, Balance> balances = new HashMap<>();
    private final Map<String, Long> totals = new TreeMap<>();

    Balances(ReadModel<JournalEntry> journal) {
        this.journal = journal;
    }

    void add(LoggedEvent event) {
        Map<String, Long> posted = new HashMap<>(4);
        Set<String> touched = new HashSet<>();
        for (String id : journal.documents(event)) {
            JournalEntry entry = journal.fold(id, null, event);
            isBalanced(entry);
            for (Posting posting : entry.postings()) {
                totals.merge(posting.account() + " " + posting.currency(), posting.amount(), Math::addExact);
                posted.merge(id(posting), posting.amount(), Math::addExact);
            }
        }
        for (String id : fold.documents(event)) {
            Balance before = balances.get(id);
            Balance after = fold.fold(id, before, event);
            long change = net(after) - (before == null ? 0 : net(before));
            unless(
                    change == posted.getOrDefault(id, 0L),
                    "%s: the journal moves %d and the balance of %s %d",
                    event.eventId(),
                    posted.getOrDefault(id, 0L),
                    id,
                    change);
            balances.put(id, after);
            touched.add(id);
        }
        unless(touched.containsAll(posted.keySet()), "%s moves what has no balance: %s", event.eventId(), posted);
    }

    /** In the direction in which the account grows. */
    long of(LedgerAccount account, String owner, String currency) {
        Balance balance = balances.get(account + "/" + owner + "/" + currency);
        return balance == null ? 0 : balance.balance();
    }

    /** Debits less credits of every account and currency, by "ACCOUNT CUR". */
    Map<String, Long> totals() {
        return Map.copyOf(totals);
    }

    /** Whose parts of an account are not empty. */
    List<String> filled(LedgerAccount account) {
        return balances.entrySet().stream()
                .filter(entry -> entry.getValue().account() == account
                        && entry.getValue().balance() != 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** What has come to nothing is not needed any more. */
    void forget(LedgerAccount account, String owner, String currency) {
        long left = of(account, owner, currency);
        unless(left == 0, "%d %s is left of %s of %s, and nobody will move it", left, currency, account, owner);
        balances.remove(account + "/" + owner + "/" + currency);
    }

    private static void isBalanced(JournalEntry entry) {
        Map<String, Long> sums = new HashMap<>(2);
        entry.postings().forEach(posting -> sums.merge(posting.currency(), posting.amount(), Math::addExact));
        unless(sums.values().stream().allMatch(sum -> sum == 0), "an entry does not sum to zero: %s", entry);
    }

    private static long net(Balance balance) {
        return balance.debit() - balance.credit();
    }

    private static String id(Posting posting) {
        return posting.account() + "/" + posting.owner() + "/" + posting.currency();
    }
}
