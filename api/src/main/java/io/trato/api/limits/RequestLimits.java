package io.trato.api.limits;

import io.trato.api.graphql.Caller;
import io.trato.api.graphql.CodedException;
import io.trato.api.graphql.ErrorCode;
import java.time.Duration;
import java.util.Map;

/** Counts the requests of those who have not signed in, by address. */
public final class RequestLimits {

    private final Buckets anonymous;

    public RequestLimits(Limits limits) {
        anonymous = new Buckets(limits.anonymousRequests(), limits.anonymousRequests(), Duration.ofMinutes(1));
    }

    /** @throws CodedException THROTTLED, with the time to wait */
    public void admit(Caller caller) {
        if (!caller.anonymous()) {
            return;
        }
        long wait = anonymous.take(caller.address());
        if (wait > 0) {
            throw new CodedException(ErrorCode.THROTTLED, Map.of("retryAfterSeconds", "" + wait));
        }
    }
}
