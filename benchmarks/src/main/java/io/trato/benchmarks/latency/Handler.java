package io.trato.benchmarks.latency;

import com.zaxxer.hikari.HikariDataSource;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.axon.Serializers;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** A handler as the program runs them: a pooled processor on the log, its token stored in the transaction of the batch. */
final class Handler implements AutoCloseable {

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final PooledStreamingEventProcessor processor;

    Handler(LogNode node, HikariDataSource pool, String name, Arrival arrival) {
        TransactionManager transactions = new SpringTransactionManager(new DataSourceTransactionManager(pool));
        processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Listening(arrival))
                        .build())
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(node.store())
                .tokenStore(JdbcTokenStore.builder()
                        .connectionProvider(new TransactionAwareDataSourceProxy(pool)::getConnection)
                        .serializer(Serializers.json())
                        .schema(TokenSchema.builder()
                                .setTokenTable("token_entry")
                                .setProcessorNameColumn("processor_name")
                                .setTokenTypeColumn("token_type")
                                .build())
                        .contentType(byte[].class)
                        .build())
                .transactionManager(transactions)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(source -> source.createHeadToken())
                .batchSize(500)
                .build();
        processor.start();
    }

    @Override
    public void close() {
        processor.shutDown();
        threads.shutdownNow();
    }

    /** Axon finds it by its annotation. */
    public record Listening(Arrival arrival) {
        @org.axonframework.eventhandling.EventHandler
        public void on(DomainEventMessage<?> message) {
            arrival.came(message.getIdentifier());
        }
    }
}
