package io.trato.command.review;

import io.trato.contract.market.MarketRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a review's decision needs to know of others.
 *
 * @param job null when there is none
 * @param rules the marketplace's figures that the job goes by
 */
public record ReviewFacts(@Nullable ReviewedJob job, MarketRules rules) {

    /** A job as a review sees it. @param completedAt null while it is not completed */
    public record ReviewedJob(
            String id,
            String listingId,
            String clientId,
            String providerId,
            @Nullable Instant completedAt) {}
}
