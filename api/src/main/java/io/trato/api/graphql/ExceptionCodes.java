package io.trato.api.graphql;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.trato.contract.InvalidCursorException;
import io.trato.contract.NotYetVisibleException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import reactor.core.publisher.Mono;

/** Gives every exception its code. What we did not foresee is logged with its correlation id and told as our fault only. */
public final class ExceptionCodes implements DataFetcherExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ExceptionCodes.class);

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable exception, DataFetchingEnvironment env) {
        Caller caller = Caller.of(env);
        return Mono.just(List.of(CodedErrors.of(coded(exception, caller.correlationId()), caller, env)));
    }

    public static CodedException coded(Throwable exception, String correlationId) {
        return switch (exception) {
            case CodedException coded -> coded;
            case NotYetVisibleException late -> new CodedException(ErrorCode.NOT_YET_VISIBLE);
            case InvalidCursorException foreign -> new CodedException(ErrorCode.CURSOR_INVALID);
            case RefusedException refused ->
                new CodedException(
                        ErrorCode.ARGUMENT_INVALID,
                        Map.of(
                                "argument",
                                refused.refusal().field(),
                                "reason",
                                refused.refusal().code().name()));
            default -> {
                LOG.error("unforeseen, correlation {}", correlationId, exception);
                yield new CodedException(ErrorCode.INTERNAL_ERROR);
            }
        };
    }
}
