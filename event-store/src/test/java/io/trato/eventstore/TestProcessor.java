package io.trato.eventstore;

import io.trato.eventstore.axon.Serializers;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** An event processor of Axon's with stored tokens, from the beginning of the log; whoever dies loses its claim in 2 s. */
public final class TestProcessor {

    private TestProcessor() {}

    public static EventProcessor on(
            LogNode node,
            DataSource pool,
            String name,
            int segments,
            ScheduledExecutorService threads,
            Object handler) {
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(node.store())
                .tokenStore(tokens(pool))
                .transactionManager(new SpringTransactionManager(new DataSourceTransactionManager(pool)))
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(segments)
                .initialToken(source -> source.createTailToken())
                .batchSize(100)
                .tokenClaimInterval(500)
                .claimExtensionThreshold(500)
                .build();
    }

    private static TokenStore tokens(DataSource pool) {
        return JdbcTokenStore.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool)))
                .serializer(Serializers.json())
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .claimTimeout(Duration.ofSeconds(2))
                .contentType(byte[].class)
                .build();
    }
}
