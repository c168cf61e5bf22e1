package io.trato.projections.run;

import io.trato.contract.log.LoggedEvent;
import io.trato.projections.letter.ProjectionLetters;
import io.trato.projections.letter.Served;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Makes the processors of projections.
 *
 * @param tokensInTransaction where tokens go together with rows
 * @param tokensAlone where tokens go whose documents are elsewhere
 */
record ProjectionProcessors(
        StreamableMessageSource<TrackedEventMessage<?>> log,
        TokenStore tokensInTransaction,
        TokenStore tokensAlone,
        TransactionManager transactions,
        ProjectionSettings settings,
        ProjectionLetters letters,
        Clock clock) {

    /**
     * How often a node says that it still works, and looks for segments that nobody works at. Well below the time after
     * which a silent node's claims run out, so that another has taken over within seconds.
     */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /**
     * One that is not started yet.
     *
     * @param batch how many events are folded and written together at most
     * @param concerns which events it is woken for
     */
    RunningProcessor processor(ProjectionGroup group, Progress progress, int batch, Predicate<LoggedEvent> concerns) {
        List<ScheduledExecutorService> executors = new ArrayList<>();
        RefillingSource source = new RefillingSource(log, concerns);
        int segments = segments(group);
        Served served = new Served(group.processor(), group.inTransaction(), group.projections());
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(group.processor())
                .eventHandlerInvoker(new BatchProjector(letters.opened(served), progress, batch, source::ring))
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
        return new RunningProcessor(processor, segments, executors);
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
}
