package io.trato.projections.reputation;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Money;
import io.trato.contract.reputation.Level;
import io.trato.contract.reputation.ProviderStatistics;
import io.trato.contract.review.Rating;
import io.trato.projections.Deals;
import io.trato.projections.Shelf;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProviderFoldTest {

    @Test
    void completedJobsIncomeRatingPointsAndLevel() {
        assertThat(Shelf.folded(new ProviderFold(), Deals.reviewed("1")))
                .containsOnlyKeys(Deals.PROVIDER)
                .containsValue(new ProviderStatistics(
                        Deals.PROVIDER,
                        28,
                        1,
                        List.of(new Money(26_400, "EUR")),
                        new Rating(1, 5),
                        530,
                        Level.BRONZE,
                        null));
    }

    @Test
    void whatWasGivenBackIsNoIncome() {
        assertThat(Shelf.live(new ProviderFold(), Deals.paidOut("1"))
                        .get(Deals.PROVIDER)
                        .incomes())
                .containsExactly(new Money(17_600, "EUR"));
    }
}
