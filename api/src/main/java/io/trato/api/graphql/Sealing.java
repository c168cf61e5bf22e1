package io.trato.api.graphql;

import io.trato.contract.Outcome.Receipt;
import io.trato.contract.log.Log;
import io.trato.contract.log.LogCursor;
import io.trato.contract.log.LoggedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Waits for what was committed to get its position, within a bound. */
public final class Sealing {

    private final Log log;
    private final LatestPositions latest;
    private final Duration atMost;
    private final Bells bells;

    public Sealing(Log log, LatestPositions latest, Duration atMost, Bells bells) {
        this.log = log;
        this.latest = latest;
        this.atMost = atMost;
        this.bells = bells;
    }

    /** Where the log holds a receipt's last event, remembered for the caller; null when it takes too long. */
    public @Nullable Long position(Receipt receipt, Caller caller) {
        Long position = position(receipt.streamId(), receipt.version());
        if (position != null) {
            caller.reached().position(position);
            if (!caller.anonymous()) {
                latest.reached(caller.actor().id(), position);
            }
        }
        return position;
    }

    /** Where a stream begins that a policy opens after a position; null when it takes too long. */
    public @Nullable Long beginning(String streamId, long after) {
        try (LogCursor stream = log.follow(after, Set.of(streamId))) {
            List<LoggedEvent> first = stream.next(atMost);
            return first.isEmpty() ? null : first.getFirst().position();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CodedException(ErrorCode.TIMEOUT);
        }
    }

    private @Nullable Long position(String streamId, long sequence) {
        CompletableFuture<Long> position = log.sealed(streamId, sequence);
        Future<?> bell = bells.in(atMost, () -> position.completeExceptionally(new TimeoutException()));
        try {
            return position.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CodedException(ErrorCode.TIMEOUT);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TimeoutException) {
                return null;
            }
            throw new IllegalStateException("the log could not tell a position", e.getCause());
        } finally {
            bell.cancel(false);
        }
    }
}
