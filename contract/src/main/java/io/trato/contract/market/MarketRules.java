package io.trato.contract.market;

import io.trato.contract.Money;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The marketplace's own figures, one versioned object; each decision that uses one records the version.
 *
 * @param version recorded with the decision
 * @param minimumTotals the least total of an offer by currency, as a decimal amount
 * @param minimumTotal the same for every other currency
 * @param levels what providers rise by and what they pay
 * @param deadlines how long things may take
 */
public record MarketRules(
        String version,
        Map<String, BigDecimal> minimumTotals,
        BigDecimal minimumTotal,
        Levels levels,
        Deadlines deadlines) {

    /** The figures of the domain's first version. */
    public static final MarketRules FIRST =
            new MarketRules("2026-1", Map.of(), new BigDecimal("100.00"), Levels.FIRST, Deadlines.FIRST);

    public MarketRules {
        minimumTotals = Map.copyOf(minimumTotals);
    }

    /** The least total of an offer, in whole minor units of the currency. */
    public long minimumTotal(String currency) {
        return Money.of(minimumTotals.getOrDefault(currency, minimumTotal).stripTrailingZeros(), currency)
                .minor();
    }
}
