package io.trato.contract.market;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
 * @param refundRetries from each failure of a refund until it is asked for again; after the last one it waits for an operator
 */
public record DealDeadlines(
        Duration offerStep,
        Duration offerThread,
        Duration payment,
        Duration approval,
        Duration cancellationAnswer,
        Duration counterClaim,
        Duration decision,
        List<Duration> refundRetries) {

    /** The deadlines of the domain's first version. */
    public static final DealDeadlines FIRST = new DealDeadlines(
            Duration.ofDays(7),
            Duration.ofDays(30),
            Duration.ofHours(72),
            Duration.ofDays(14),
            Duration.ofDays(7),
            Duration.ofDays(7),
            Duration.ofDays(30),
            List.of(
                    Duration.ofDays(1),
                    Duration.ofDays(2),
                    Duration.ofDays(4),
                    Duration.ofDays(8),
                    Duration.ofDays(16)));

    public DealDeadlines {
        refundRetries = List.copyOf(refundRetries);
    }

    /** When a negotiation expires: so long after its last step, but never later than its thread may live. */
    public Instant offerExpiry(Instant started, Instant lastStep) {
        Instant step = lastStep.plus(offerStep);
        Instant thread = started.plus(offerThread);
        return step.isBefore(thread) ? step : thread;
    }
}
