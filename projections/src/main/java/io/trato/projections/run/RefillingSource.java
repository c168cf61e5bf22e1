package io.trato.projections.run;

import io.trato.contract.log.LoggedEvent;
import io.trato.contract.log.SelectiveStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log, with a bell that calls for more. A pooled processor whose queue (1,024 events) is full looks again only after 100
 * ms, which would hold a replay to ten thousand events a second; it is rung here as soon as there is room.
 */
final class RefillingSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final Runnable NOBODY = () -> {};

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final Predicate<LoggedEvent> concerns;
    private volatile Runnable bell = NOBODY;

    /** @param concerns which events the processor is to be woken for */
    RefillingSource(StreamableMessageSource<TrackedEventMessage<?>> log, Predicate<LoggedEvent> concerns) {
        this.log = log;
        this.concerns = concerns;
    }

    void ring() {
        bell.run();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        BlockingStream<TrackedEventMessage<?>> stream = log.openStream(token);
        if (stream instanceof SelectiveStream selective) {
            selective.only(concerns);
        }
        return new Guarded(stream);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return log.createHeadToken();
    }

    /** Turns an Error into an exception: the coordinator retries those, while an Error would end it without a word. */
    private final class Guarded implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> stream;

        Guarded(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            try {
                return stream.peek();
            } catch (LinkageError | VirtualMachineError | AssertionError e) {
                throw unreadable(e);
            }
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            try {
                return stream.hasNextAvailable(timeout, unit);
            } catch (LinkageError | VirtualMachineError | AssertionError e) {
                throw unreadable(e);
            }
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            try {
                return stream.nextAvailable();
            } catch (LinkageError | VirtualMachineError | AssertionError e) {
                throw unreadable(e);
            }
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            bell = callback;
            return stream.setOnAvailableCallback(callback);
        }

        @Override
        public void close() {
            stream.close();
        }

        private static IllegalStateException unreadable(Error error) {
            return new IllegalStateException("the log cannot be read", error);
        }
    }
}
