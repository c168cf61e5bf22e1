package io.trato.projections.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.trato.contract.Event;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.Deadlines;
import io.trato.contract.market.DealDeadlines;
import io.trato.contract.market.Levels;
import io.trato.contract.market.Levels.Points;
import io.trato.contract.market.Levels.Step;
import io.trato.contract.market.MarketRules;
import io.trato.contract.market.StayDeadlines;
import io.trato.contract.reputation.Level;
import io.trato.contract.wallet.WalletEvent.ClearingStarted;
import io.trato.contract.wallet.WalletEvent.ReleaseCleared;
import io.trato.contract.whatif.WhatIf;
import io.trato.contract.whatif.WhatIf.Difference;
import io.trato.contract.whatif.WhatIf.Figures;
import io.trato.projections.Deals;
import io.trato.projections.Story;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayTest {

    @Test
    void underAnotherRateOnlyTheCommissionDiffers() {
        WhatIf result = replayed(
                rules(1_000, 500, Duration.ofDays(5)), Deals.completed("1").events());

        assertThat(result.accounts())
                .containsExactly(new Difference(Deals.PROVIDER, "EUR", new Figures(30_000, 3_600, 3_000, 0, 0)));
        assertThat(result.levels()).extracting(Difference::name).containsExactly("NEW");
        assertThat(result.months()).extracting(Difference::name).containsExactly("2026-03");
        assertThat(result.events()).isEqualTo(24);
        assertThat(result.until()).isEqualTo(Story.at(24));
        assertThat(result.accounts().getFirst().figures().difference()).isEqualTo(-600);
    }

    /** The first deal earns 150 points under the tried rules; with a threshold of 100 the second one is cheaper. */
    @Test
    void levelsAreReachedUnderTheTriedRulesToo() {
        Story two = Deals.reviewed("1");
        Deals.completed("2").events().forEach(event -> two.then(event.event()));

        WhatIf result = replayed(rules(1_200, 100, Duration.ofDays(5)), two.events());

        assertThat(result.levels())
                .extracting(Difference::name, difference -> difference.figures().tried())
                .containsExactly(tuple("BRONZE", 150L), tuple("NEW", 3_600L));
    }

    @Test
    void moneyClearsSoonerOrLaterAndMayNotHaveClearedYet() {
        List<LoggedEvent> events = new ArrayList<>(Deals.completed("1").events());
        Instant start = Instant.parse("2026-03-30T12:00:00Z");
        then(
                events,
                new ClearingStarted(Deals.WALLET, "escrow-1:1", "job-1", start.plus(Duration.ofDays(5)), "1"),
                start);
        then(
                events,
                new ReleaseCleared(Deals.WALLET, Deals.PROVIDER, "escrow-1:1", "job-1", "EUR", 17_600, 0),
                start.plus(Duration.ofDays(5)));

        assertThat(month(replayed(rules(1_200, 500, Duration.ofDays(1)), events), "2026-03")
                        .triedCleared())
                .isEqualTo(17_600);
        assertThat(month(replayed(rules(1_200, 500, Duration.ofDays(1)), events), "2026-04"))
                .isEqualTo(new Figures(0, 0, 0, 17_600, 0));
        assertThat(month(replayed(rules(1_200, 500, Duration.ofDays(5)), events), "2026-04"))
                .isEqualTo(new Figures(0, 0, 0, 17_600, 17_600));
        assertThat(month(replayed(rules(1_200, 500, Duration.ofDays(6)), events), "2026-04"))
                .isEqualTo(new Figures(0, 0, 0, 17_600, 0));
    }

    @Test
    void theSameLogAndTheSameRulesComeToTheSame() {
        MarketRules rules = rules(700, 300, Duration.ofDays(2));
        assertThat(replayed(rules, Deals.paidOut("1").events()))
                .isEqualTo(replayed(rules, Deals.paidOut("1").events()));
    }

    private static void then(List<LoggedEvent> events, Event event, Instant at) {
        long position = events.size() + 1L;
        events.add(new LoggedEvent(position, "event-" + position, event.streamId(), position, at, event, Map.of()));
    }

    private static Figures month(WhatIf result, String name) {
        return result.months().stream()
                .filter(month -> month.name().equals(name))
                .findFirst()
                .map(Difference::figures)
                .orElse(Figures.NONE);
    }

    private static WhatIf replayed(MarketRules rules, List<LoggedEvent> events) {
        Replay replay = new Replay(MarketRules.FIRST, rules);
        events.forEach(replay::accept);
        return replay.result();
    }

    /** @param bronze from how many points on there is nearly nothing to pay */
    private static MarketRules rules(int bps, long bronze, Duration clearing) {
        return new MarketRules(
                "tried",
                Map.of(),
                BigDecimal.ONE,
                new Levels(
                        List.of(new Step(Level.NEW, 0, bps), new Step(Level.BRONZE, bronze, 50)),
                        new Points(100, 50, 25, 100)),
                new Deadlines(clearing, Duration.ofDays(30), List.of(), DealDeadlines.FIRST, StayDeadlines.FIRST));
    }
}
