package io.trato.projections.whatif;

import io.trato.contract.whatif.WhatIf.Difference;
import io.trato.contract.whatif.WhatIf.Figures;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures added up in three ways. */
final class Ledger {

    /** A name and a currency, in this order. */
    private record Key(String name, String currency) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::name).thenComparing(Key::currency);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Key, Figures> accounts = new TreeMap<>();
    private final Map<Key, Figures> levels = new TreeMap<>();
    private final Map<Key, Figures> months = new TreeMap<>();

    void add(Account account, Instant at, Figures more) {
        String month = YearMonth.from(at.atZone(ZoneOffset.UTC)).toString();
        accounts.merge(new Key(account.providerId(), account.currency()), more, Figures::plus);
        levels.merge(new Key(account.level().name(), account.currency()), more, Figures::plus);
        months.merge(new Key(month, account.currency()), more, Figures::plus);
    }

    List<Difference> accounts() {
        return differences(accounts);
    }

    List<Difference> levels() {
        return differences(levels);
    }

    List<Difference> months() {
        return differences(months);
    }

    private static List<Difference> differences(Map<Key, Figures> sums) {
        return sums.entrySet().stream()
                .map(sum -> new Difference(sum.getKey().name(), sum.getKey().currency(), sum.getValue()))
                .toList();
    }
}
