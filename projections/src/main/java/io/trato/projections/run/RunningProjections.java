package io.trato.projections.run;

import io.trato.contract.log.LoggedEvent;
import io.trato.contract.log.SteadyClock;
import io.trato.projections.letter.ProjectionLetters;
import io.trato.projections.letter.Served;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The processors of this node, one for each copy of each read model. An error is never passed over: the segment is given back
 * and tried again with growing pauses, here or on another node.
 */
final class RunningProjections implements AutoCloseable {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    /**
     * How often a node says that it still works, and looks for segments that nobody works at. Well below the time after
     * which a silent node's claims run out, so that another has taken over within seconds.
     */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** By the wall's clock, which may have been set since the processors' own clock was. */
    private static final Duration LONG_AGO = Duration.ofDays(10_000);

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final TokenStore tokensInTransaction;
    private final TokenCourier tokensAlone;
    private final TransactionManager transactions;
    private final ProjectionSettings settings;
    private final ProjectionLetters letters;
    private final Clock clock = new SteadyClock();
    private final Map<String, Running> processors = new ConcurrentHashMap<>();

    RunningProjections(
            StreamableMessageSource<TrackedEventMessage<?>> log,
            TokenStore tokensInTransaction,
            TokenCourier tokensAlone,
            TransactionManager transactions,
            ProjectionSettings settings,
            ProjectionLetters letters) {
        this.log = log;
        this.tokensInTransaction = tokensInTransaction;
        this.tokensAlone = tokensAlone;
        this.transactions = transactions;
        this.settings = settings;
        this.letters = letters;
    }

    /**
     * Throws what the database says when it cannot be reached; then nothing runs, and it may be called again.
     *
     * @param batch how many events are folded and written together at most
     * @param concerns which events it is woken for
     */
    void start(ProjectionGroup group, Progress progress, int batch, Predicate<LoggedEvent> concerns) {
        List<ScheduledExecutorService> executors = new ArrayList<>();
        PooledStreamingEventProcessor processor = processor(group, progress, batch, concerns, executors);
        Running started = new Running(processor, segments(group), executors);
        processors.put(group.processor(), started);
        try {
            processor.start();
        } catch (RuntimeException unreachable) {
            stop(group.processor());
            throw unreachable;
        }
    }

    /**
     * Axon's pauses after failures grow to a minute, and are kept even when the cause is gone. Whoever calls this every few
     * seconds has what nobody works at tried at once.
     */
    void hurry() {
        processors.forEach((name, running) -> {
            for (int segment = 0; segment < running.segments; segment++) {
                if (!running.processor.processingStatus().containsKey(segment)) {
                    running.processor.releaseSegment(segment, -LONG_AGO.toDays(), TimeUnit.DAYS);
                }
            }
        });
    }

    /** Whether this node alone moves a copy on, so that it hears of every step. */
    boolean runsAllOf(String processor, Progress progress) {
        Running running = processors.get(processor);
        return running != null
                && !progress.segments().isEmpty()
                && running.processor.processingStatus().keySet().containsAll(progress.segments());
    }

    /** Returns when the last batch of a processor is written and its token stored. */
    void stop(String processor) {
        letters.closed(processor);
        Running running = processors.remove(processor);
        if (running != null) {
            stop(List.of(running));
        }
    }

    void stop() {
        processors.keySet().forEach(letters::closed);
        stop(List.copyOf(processors.values()));
        processors.clear();
    }

    @Override
    public void close() {
        tokensAlone.close();
    }

    private static void stop(List<Running> all) {
        CompletableFuture<?>[] ends =
                all.stream().map(running -> running.processor.shutdownAsync()).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(e -> null)
                .join();
        all.forEach(running -> running.executors.forEach(ScheduledExecutorService::shutdownNow));
    }

    private PooledStreamingEventProcessor processor(
            ProjectionGroup group,
            Progress progress,
            int batch,
            Predicate<LoggedEvent> concerns,
            List<ScheduledExecutorService> executors) {
        RefillingSource source = new RefillingSource(log, concerns);
        int segments = segments(group);
        Served served = new Served(group.processor(), group.inTransaction(), group.projections());
        return PooledStreamingEventProcessor.builder()
                .name(group.processor())
                .eventHandlerInvoker(new BatchProjector(letters.opened(served), progress, source::ring))
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(source)
                .tokenStore(group.inTransaction() ? tokensInTransaction : tokensAlone)
                .transactionManager(group.inTransaction() ? transactions : NoTransactionManager.instance())
                .coordinatorExecutor(threads(1, group.processor() + "-coordinator", executors))
                .workerExecutor(threads(segments, group.processor(), executors))
                .initialSegmentCount(segments)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(batch)
                .clock(clock)
                .claimExtensionThreshold(LOOK.toMillis())
                .tokenClaimInterval(LOOK.toMillis())
                .enableCoordinatorClaimExtension()
                .build();
    }

    private int segments(ProjectionGroup group) {
        return group.inTransaction() ? 1 : settings.segments();
    }

    private static ScheduledExecutorService threads(int count, String name, List<ScheduledExecutorService> executors) {
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(
                count, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
        executors.add(executor);
        return executor;
    }

    private record Running(
            PooledStreamingEventProcessor processor, int segments, List<ScheduledExecutorService> executors) {}
}
