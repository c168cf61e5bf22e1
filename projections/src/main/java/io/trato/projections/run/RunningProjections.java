package io.trato.projections.run;

import io.trato.projections.letter.ProjectionLetters;
import io.trato.projections.letter.Served;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The processors of this node, one for each group of projections. An error is never passed over: the segment is given back
 * and tried again with growing pauses, here or on another node.
 */
final class RunningProjections {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final TokenStore tokensInTransaction;
    private final TokenStore tokensAlone;
    private final TransactionManager transactions;
    private final ProjectionSettings settings;
    private final ProjectionLetters letters;
    private final Map<String, PooledStreamingEventProcessor> processors = new ConcurrentHashMap<>();
    private final List<ScheduledExecutorService> executors = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();

    RunningProjections(
            StreamableMessageSource<TrackedEventMessage<?>> log,
            TokenStore tokensInTransaction,
            TokenStore tokensAlone,
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

    void start(ProjectionGroup group, Progress progress) {
        PooledStreamingEventProcessor processor = processor(group, progress);
        processors.put(group.name(), processor);
        groups.add(group.processor());
        processor.start();
    }

    /** Whether this node alone moves a read model on, so that it hears of every step. */
    boolean runsAllOf(String readModel, Progress progress) {
        PooledStreamingEventProcessor processor = processors.get(readModel);
        return processor != null
                && !progress.segments().isEmpty()
                && processor.processingStatus().keySet().containsAll(progress.segments());
    }

    void stop() {
        groups.forEach(letters::closed);
        groups.clear();
        CompletableFuture<?>[] ends = processors.values().stream()
                .map(PooledStreamingEventProcessor::shutdownAsync)
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(e -> null)
                .join();
        executors.forEach(ScheduledExecutorService::shutdownNow);
        processors.clear();
        executors.clear();
    }

    private PooledStreamingEventProcessor processor(ProjectionGroup group, Progress progress) {
        RefillingSource source = new RefillingSource(log);
        int segments = group.inTransaction() ? 1 : settings.segments();
        Served served = new Served(group.processor(), group.inTransaction(), group.projections());
        return PooledStreamingEventProcessor.builder()
                .name(group.processor())
                .eventHandlerInvoker(new BatchProjector(letters.opened(served), progress, source::ring))
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(source)
                .tokenStore(group.inTransaction() ? tokensInTransaction : tokensAlone)
                .transactionManager(group.inTransaction() ? transactions : NoTransactionManager.instance())
                .coordinatorExecutor(threads(1, group.processor() + "-coordinator"))
                .workerExecutor(threads(segments, group.processor()))
                .initialSegmentCount(segments)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(settings.batch())
                .claimExtensionThreshold(Tokens.CLAIM.toMillis() / 3)
                .tokenClaimInterval(Tokens.CLAIM.toMillis() / 2)
                .enableCoordinatorClaimExtension()
                .build();
    }

    private ScheduledExecutorService threads(int count, String name) {
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(
                count, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
        executors.add(executor);
        return executor;
    }
}
