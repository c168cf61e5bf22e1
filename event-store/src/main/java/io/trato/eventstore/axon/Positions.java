package io.trato.eventstore.axon;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** What Axon calls a token is a position of the log. */
final class Positions {

    private Positions() {}

    /** The position that a token has passed for certain; 0 for none. */
    static long of(@Nullable TrackingToken token) {
        TrackingToken lowest = WrappedToken.unwrapLowerBound(token);
        return switch (lowest) {
            case null -> 0;
            case GlobalSequenceTrackingToken position -> position.getGlobalIndex();
            default -> throw new IllegalArgumentException(lowest + " is not a position of this log");
        };
    }
}
