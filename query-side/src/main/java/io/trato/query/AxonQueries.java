package io.trato.query;

import io.trato.contract.NotYetVisibleException;
import io.trato.contract.Queries;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.queryhandling.QueryGateway;

/** Waits for the read model and hands the question to Axon's query bus, which knows the handler. */
final class AxonQueries implements Queries {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final ReadModels readModels;
    private final QueryGateway gateway;

    AxonQueries(ReadModels readModels, QueryGateway gateway) {
        this.readModels = readModels;
        this.gateway = gateway;
    }

    @Override
    public <R> R ask(Query<R> query, long atLeast) {
        if (atLeast > 0 && !readModels.await(query.readModel(), atLeast, LONGEST_WAIT)) {
            throw new NotYetVisibleException(query.readModel(), atLeast);
        }
        try {
            return gateway.query(new GenericMessage<>(query, Map.of(Demand.AT_LEAST, atLeast)), new Answer<>(query))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }
}
