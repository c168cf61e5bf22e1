package io.trato.contract.market;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the two sides of a deal may take. A day is 24 hours.
 *
 * @param offerStep from one step of a negotiation to the next, until it expires
 * @param offerThread from a negotiation's first step until it expires at the latest
 * @param payment from a job's opening until it lapses unpaid
 * @param approval from a milestone's last delivery until it counts as approved
 * @param cancellationAnswer from a proposed cancellation until silence counts as yes
 * @param counterClaim from a dispute's opening until silence accepts the claim
 * @param decision from the answer to a dispute until the operator's decision is overdue
 * @param refundRetry from a refund's failure until it is asked for again
 */
public record DealDeadlines(
        Duration offerStep,
        Duration offerThread,
        Duration payment,
        Duration approval,
        Duration cancellationAnswer,
        Duration counterClaim,
        Duration decision,
        Duration refundRetry) {

    /** The deadlines of the domain's first version. */
    public static final DealDeadlines FIRST = new DealDeadlines(
            Duration.ofDays(7),
            Duration.ofDays(30),
            Duration.ofHours(72),
            Duration.ofDays(14),
            Duration.ofDays(7),
            Duration.ofDays(7),
            Duration.ofDays(30),
            Duration.ofDays(1));

    /** When a negotiation expires: so long after its last step, but never later than its thread may live. */
    public Instant offerExpiry(Instant started, Instant lastStep) {
        Instant step = lastStep.plus(offerStep);
        Instant thread = started.plus(offerThread);
        return step.isBefore(thread) ? step : thread;
    }
}
