package io.trato.command;

import io.trato.contract.market.Deadlines;
import io.trato.contract.market.DealDeadlines;
import io.trato.contract.market.MarketRules;
import io.trato.contract.market.Rulebook;
import io.trato.contract.market.Rulebook.Edition;
import io.trato.contract.market.StayDeadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A rulebook with a second version, in which everything goes faster. */
public final class Editions {

    /** From when on the second version is in force. */
    public static final Instant CHANGE = Scenario.NOW.plus(Duration.ofDays(1));

    public static final MarketRules SECOND = new MarketRules(
            "2026-2",
            MarketRules.FIRST.minimumTotals(),
            MarketRules.FIRST.minimumTotal(),
            MarketRules.FIRST.levels(),
            new Deadlines(
                    Duration.ofDays(1),
                    Duration.ofDays(3),
                    List.of(Duration.ofHours(1)),
                    new DealDeadlines(
                            Duration.ofDays(2),
                            Duration.ofDays(6),
                            Duration.ofHours(24),
                            Duration.ofDays(4),
                            Duration.ofDays(1),
                            Duration.ofDays(2),
                            Duration.ofDays(5),
                            List.of(Duration.ofHours(6))),
                    new StayDeadlines(Duration.ofMinutes(5), 1)));

    public static final Rulebook BOTH =
            new Rulebook(List.of(new Edition(MarketRules.FIRST, Instant.EPOCH), new Edition(SECOND, CHANGE)));

    private Editions() {}
}
