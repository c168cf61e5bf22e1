package io.trato.projections.whatif;

import io.trato.contract.whatif.Passings;
import io.trato.contract.whatif.Passings.Deadline;
import io.trato.contract.whatif.Passings.Moves;
import io.trato.contract.whatif.Passings.Passing;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What other deadlines would have done, added up in three ways. */
final class PassingLedger {

    /** A deadline, a name and a currency, in this order. */
    private record Key(Deadline deadline, String name, String currency) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::deadline).thenComparing(Key::name).thenComparing(Key::currency);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Key, Moves> accounts = new TreeMap<>();
    private final Map<Key, Moves> levels = new TreeMap<>();
    private final Map<Key, Moves> months = new TreeMap<>();

    PassingLedger copy() {
        PassingLedger copy = new PassingLedger();
        copy.accounts.putAll(accounts);
        copy.levels.putAll(levels);
        copy.months.putAll(months);
        return copy;
    }

    void add(Wait wait, Instant at, Moves more) {
        Account account = wait.account();
        String month = YearMonth.from(at.atZone(ZoneOffset.UTC)).toString();
        accounts.merge(new Key(wait.deadline(), account.providerId(), account.currency()), more, Moves::plus);
        levels.merge(new Key(wait.deadline(), account.level().name(), account.currency()), more, Moves::plus);
        months.merge(new Key(wait.deadline(), month, account.currency()), more, Moves::plus);
    }

    Passings passings() {
        return new Passings(passings(accounts), passings(levels), passings(months));
    }

    private static List<Passing> passings(Map<Key, Moves> sums) {
        return sums.entrySet().stream()
                .map(sum -> new Passing(
                        sum.getKey().deadline(),
                        sum.getKey().name(),
                        sum.getKey().currency(),
                        sum.getValue()))
                .toList();
    }
}
