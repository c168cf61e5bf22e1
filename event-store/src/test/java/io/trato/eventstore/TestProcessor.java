package io.trato.eventstore;

import io.trato.eventstore.axon.Serializers;
import io.trato.eventstore.token.ClaimedTokens;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
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
                .tokenStore(new ClaimedTokens(pool, Serializers.json(), Duration.ofSeconds(2)))
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
}
