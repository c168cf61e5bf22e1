package io.trato.benchmarks.loss;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * A processor of Axon's that reads from the beginning, and writes what it handled in the transaction of its token: so what
 * it has written is exactly what has been handled under the token.
 */
final class Reader implements AutoCloseable {

    private final String name;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final PooledStreamingEventProcessor processor;

    Reader(Subject subject, String name) {
        this.name = name;
        this.processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Noting(new JdbcTemplate(subject.connections()), name))
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(subject.source())
                .tokenStore(subject.tokens())
                .transactionManager(
                        new SpringTransactionManager(new DataSourceTransactionManager(subject.connections())))
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(500)
                .build();
    }

    Reader start() {
        processor.start();
        return this;
    }

    String name() {
        return name;
    }

    Optional<TrackingToken> token() {
        return processor.processingStatus().values().stream().findFirst().map(EventTrackerStatus::getTrackingToken);
    }

    /** What the oracle finds that it handled, in the order in which it did. */
    List<String> handled(JdbcTemplate oracle) {
        return oracle.query(
                "select event from witness where reader = ? order by n", (row, number) -> row.getString(1), name);
    }

    @Override
    public void close() {
        processor.shutDown();
        threads.shutdownNow();
    }

    /** Axon finds it by its annotation. */
    public record Noting(JdbcTemplate sql, String reader) {
        @EventHandler
        public void on(DomainEventMessage<?> message) {
            sql.update("insert into witness (reader, event) values (?, ?)", reader, message.getIdentifier());
        }
    }
}
