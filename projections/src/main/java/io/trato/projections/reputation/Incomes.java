package io.trato.projections.reputation;

import io.trato.contract.Money;
import java.util.List;
import java.util.TreeMap;

/** One sum for each currency, in the currencies' order. */
final class Incomes {

    private Incomes() {}

    static List<Money> with(List<Money> incomes, Money more) {
        TreeMap<String, Money> sums = new TreeMap<>();
        incomes.forEach(sum -> sums.put(sum.currency(), sum));
        sums.merge(more.currency(), more, Money::plus);
        return List.copyOf(sums.values());
    }
}
