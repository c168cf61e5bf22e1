package io.trato.api.graphql;

import graphql.ExecutionResult;
import java.util.List;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;

/** Answers a whole request with one error. */
final class Refusing {

    private Refusing() {}

    static WebGraphQlResponse answer(WebGraphQlRequest request, CodedException error, Caller caller) {
        ExecutionResult result = ExecutionResult.newExecutionResult()
                .errors(List.of(CodedErrors.of(error, caller)))
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
