package io.trato.api.graphql;

import graphql.ExecutionResult;
import java.util.Map;
import java.util.function.Consumer;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** The first to meet a GraphQL request and the last to see its answer: who asks, from which position on, in which words. */
public final class Reception implements WebGraphQlInterceptor, Ordered {

    private final Callers callers;
    private final Consumer<Caller> admission;

    /** @param admission throws a {@link CodedException} for a caller who has to wait */
    public Reception(Callers callers, Consumer<Caller> admission) {
        this.callers = callers;
        this.admission = admission;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Caller known = callers.of(request);
        long demanded = Callers.demanded(request);
        Caller caller = demanded > known.atLeast() ? known.demanding(demanded) : known;
        try {
            if (demanded < 0) {
                throw new CodedException(ErrorCode.POSITION_INVALID);
            }
            if (callers.expired(caller)) {
                throw new CodedException(ErrorCode.UNAUTHENTICATED);
            }
            admission.accept(caller);
        } catch (CodedException refused) {
            return Mono.just(answered(Refusing.answer(request, refused, caller), caller));
        }
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(Caller.KEY, caller)).build());
        return chain.next(request).map(response -> answered(response, caller));
    }

    private static WebGraphQlResponse answered(WebGraphQlResponse response, Caller caller) {
        ExecutionResult result = response.getExecutionResult();
        WebGraphQlResponse coded = result.getErrors().isEmpty() || result.getData() instanceof Publisher
                ? response
                : response.transform(builder -> builder.errors(result.getErrors().stream()
                        .map(error -> CodedErrors.coded(error, caller))
                        .toList()));
        long position = Math.max(caller.atLeast(), caller.reached().position());
        if (position > 0) {
            coded.getResponseHeaders().set(Callers.POSITION, Long.toString(position));
        }
        return coded;
    }
}
