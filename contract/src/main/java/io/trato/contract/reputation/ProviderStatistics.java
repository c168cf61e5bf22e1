package io.trato.contract.reputation;

import io.trato.contract.Money;
import io.trato.contract.review.Rating;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider has come to.
 *
 * @param completed jobs
 * @param incomes net of commission and of what was given back, one amount for each currency; the provider's own matter
 * @param points what the level follows from
 * @param pointsToNext what is missing to the next level, null at the highest; documents leave it out, since it follows from the
 *     rules in force
 * @param position the log position that this shows
 */
public record ProviderStatistics(
        String providerId,
        long position,
        long completed,
        List<Money> incomes,
        Rating rating,
        long points,
        Level level,
        @Nullable Long pointsToNext) {

    public ProviderStatistics {
        incomes = List.copyOf(incomes);
    }

    /** A provider of whom nothing is known yet. */
    public static ProviderStatistics none(String providerId) {
        return new ProviderStatistics(providerId, 0, 0, List.of(), Rating.NONE, 0, Level.NEW, null);
    }
}
