package io.trato.contract.market;

import java.time.Duration;
import java.util.List;

/**
 * How long things may take. A day is 24 hours.
 *
 * @param clearing from a release to the provider's wallet until it is available there
 * @param review from a job's completion until its client may no longer review it
 * @param payoutRetries the pauses between the attempts of a payout that the gateway has refused; after the last one the money
 *     goes back to the wallet
 * @param deals how long the two sides of a deal may take
 * @param stays how long a stay takes its nights
 */
public record Deadlines(
        Duration clearing, Duration review, List<Duration> payoutRetries, DealDeadlines deals, StayDeadlines stays) {

    /** Five days of clearing, thirty for a review, and a payout is tried three times within a day and an hour. */
    public static final Deadlines FIRST = new Deadlines(
            Duration.ofDays(5),
            Duration.ofDays(30),
            List.of(Duration.ofHours(1), Duration.ofDays(1)),
            DealDeadlines.FIRST,
            StayDeadlines.FIRST);

    public Deadlines {
        payoutRetries = List.copyOf(payoutRetries);
    }
}
