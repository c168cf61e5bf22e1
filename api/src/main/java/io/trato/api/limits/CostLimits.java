package io.trato.api.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.CodedException;
import io.trato.api.graphql.ErrorCode;
import java.time.Duration;
import java.util.Map;

/** The bucket from which each caller pays what operations cost. */
final class CostLimits {

    private final Limits limits;
    private final Buckets accounts;
    private final Buckets addresses;

    CostLimits(Limits limits) {
        this.limits = limits;
        this.accounts = new Buckets(limits.costMaximum(), limits.costRestoreRate(), Duration.ofSeconds(1));
        this.addresses =
                new Buckets(limits.anonymousCostMaximum(), limits.anonymousCostRestoreRate(), Duration.ofSeconds(1));
    }

    /**
     * Takes what an operation may cost before it runs.
     *
     * @throws CodedException THROTTLED, with the time to wait
     */
    Cost charge(Caller caller, long requested) {
        Bucket bucket = caller.anonymous()
                ? addresses.of(caller.address())
                : accounts.of(caller.actor().id());
        // A bucket gives nothing for nothing, and an operation of plain values has still been looked at.
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(Math.max(1, requested));
        if (!probe.isConsumed()) {
            throw new CodedException(
                    ErrorCode.THROTTLED,
                    Map.of("retryAfterSeconds", "" + Buckets.seconds(probe.getNanosToWaitForRefill())));
        }
        return new Cost(bucket, Math.max(1, requested), maximum(caller), restoreRate(caller));
    }

    private int maximum(Caller caller) {
        return caller.anonymous() ? limits.anonymousCostMaximum() : limits.costMaximum();
    }

    private int restoreRate(Caller caller) {
        return caller.anonymous() ? limits.anonymousCostRestoreRate() : limits.costRestoreRate();
    }
}
