package io.trato.server.history;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What playing history came to. Amounts are minor units of BRL.
 *
 * @param paid what the data says was paid for the orders that were played
 * @param misfits what was not played, order by order or review by review, with the reason
 * @param totals debits less credits of every account and currency, by "ACCOUNT CUR"
 */
public record HistoryReport(
        int orders, int played, int completed, int reviews, long paid, List<Misfit> misfits, Map<String, Long> totals) {

    /** @param what the order or the review that did not fit */
    public record Misfit(String what, String reason) {}

    public HistoryReport {
        misfits = List.copyOf(misfits);
        totals = Map.copyOf(totals);
    }

    /** Whether the journal sums to zero and the payment provider's account is what was paid, to the cent. */
    public boolean balances() {
        long sum = totals.values().stream().mapToLong(Long::longValue).sum();
        return sum == 0 && totals.getOrDefault("PSP " + OlistFiles.CURRENCY, 0L) == paid;
    }

    /** How many there are for each reason. */
    public Map<String, Integer> reasons() {
        Map<String, Integer> counts = new TreeMap<>();
        misfits.forEach(misfit -> counts.merge(misfit.reason(), 1, Integer::sum));
        return counts;
    }
}
