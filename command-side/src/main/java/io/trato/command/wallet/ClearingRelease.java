package io.trato.command.wallet;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A release on its way from pending to available.
 *
 * @param amount whole minor units, positive
 * @param clearsAt from when on it may be available; while frozen, when it would have been
 * @param frozenBy what stops it
 * @param lifted what has stopped it and does no more, so that late news of it stops nothing again
 * @param remaining for how long it will still clear once nothing stops it; zero unless frozen
 */
public record ClearingRelease(
        String jobId,
        long amount,
        @Nullable Instant clearsAt,
        Set<String> frozenBy,
        Set<String> lifted,
        Duration remaining) {

    public ClearingRelease {
        frozenBy = Set.copyOf(frozenBy);
        lifted = Set.copyOf(lifted);
    }

    static ClearingRelease of(String jobId, long amount) {
        return new ClearingRelease(jobId, amount, null, Set.of(), Set.of(), Duration.ZERO);
    }

    ClearingRelease until(Instant instant) {
        return new ClearingRelease(jobId, amount, instant, Set.of(), lifted, Duration.ZERO);
    }

    ClearingRelease frozen(String cause, Duration left) {
        return new ClearingRelease(jobId, amount, clearsAt, with(frozenBy, cause), lifted, left);
    }

    ClearingRelease lifted(String cause) {
        Set<String> causes = new HashSet<>(frozenBy);
        causes.remove(cause);
        return new ClearingRelease(jobId, amount, clearsAt, causes, with(lifted, cause), remaining);
    }

    /** What is left of it; null for nothing. */
    @Nullable ClearingRelease less(long taken) {
        return taken == amount
                ? null
                : new ClearingRelease(jobId, Math.subtractExact(amount, taken), clearsAt, frozenBy, lifted, remaining);
    }

    boolean isFrozen() {
        return !frozenBy.isEmpty();
    }

    /** Whether this cause is heard of for the first time. */
    boolean isNewTo(String cause) {
        return !frozenBy.contains(cause) && !lifted.contains(cause);
    }

    boolean isDue(Instant at) {
        return !isFrozen() && clearsAt != null && !at.isBefore(clearsAt);
    }

    /** How long it would still take; one that was stopped before keeps what it had then. */
    Duration left(Instant at) {
        if (isFrozen()) {
            return remaining;
        }
        return clearsAt == null || clearsAt.isBefore(at) ? Duration.ZERO : Duration.between(at, clearsAt);
    }

    private static Set<String> with(Set<String> causes, String cause) {
        Set<String> more = new HashSet<>(causes);
        more.add(cause);
        return more;
    }
}
