package io.trato.command;

import io.trato.contract.Money;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The marketplace's own figures, one versioned object; each decision that uses one records the version.
 *
 * @param version recorded with the decision
 * @param minimumTotals the least total of an offer by currency, as a decimal amount
 * @param minimumTotal the same for every other currency
 * @param commissionBps what a provider without points pays, in basis points
 */
public record MarketRules(
        String version, Map<String, BigDecimal> minimumTotals, BigDecimal minimumTotal, int commissionBps) {

    /** The figures of the domain's first version: at least 100.00, and 15 % for who is NEW. */
    public static final MarketRules FIRST = new MarketRules("2026-1", Map.of(), new BigDecimal("100.00"), 1500);

    public MarketRules {
        minimumTotals = Map.copyOf(minimumTotals);
    }

    /** The least total of an offer, in whole minor units of the currency. */
    public long minimumTotal(String currency) {
        return Money.of(minimumTotals.getOrDefault(currency, minimumTotal).stripTrailingZeros(), currency)
                .minor();
    }
}
