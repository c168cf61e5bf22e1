package io.trato.api.graphql;

import graphql.ExecutionResult;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Spring's handler of server-sent events, which answers everything but a live subscription with one and the same sentence.
 * Here a refused subscription tells its code, and a query or mutation its result, as the one {@code next} before
 * {@code complete}: so the protocol has it (GraphQL over SSE, distinct connections mode).
 */
public final class EventsEndpoint extends GraphQlSseHandler {

    public EventsEndpoint(WebGraphQlHandler handler, @Nullable Duration timeout, @Nullable Duration keepAlive) {
        super(handler, timeout, keepAlive);
    }

    @Override
    protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> response) {
        return super.prepareResponse(request, response.map(EventsEndpoint::told));
    }

    private static WebGraphQlResponse told(WebGraphQlResponse response) {
        if (response.getData() instanceof Publisher) {
            return response;
        }
        ExecutionResult only = response.getExecutionResult();
        return response.transform(events -> events.data(Flux.just(only)));
    }
}
