package io.trato.api.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.persisted.PersistedQueryIdInvalid;
import graphql.execution.preparsed.persisted.PersistedQueryNotFound;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes errors that carry a stable code, a sentence in the caller's language and the correlation id, and nothing else. */
public final class CodedErrors {

    private CodedErrors() {}

    public static GraphQLError of(CodedException error, Caller caller) {
        return GraphqlErrorBuilder.newError()
                .message("%s", Sentences.of(error.code(), error.facts(), caller.language()))
                .errorType(type(error.code()))
                .extensions(extensions(error.code(), error.facts(), caller.correlationId()))
                .build();
    }

    static GraphQLError of(CodedException error, Caller caller, DataFetchingEnvironment env) {
        return GraphqlErrorBuilder.newError(env)
                .message("%s", Sentences.of(error.code(), error.facts(), caller.language()))
                .errorType(type(error.code()))
                .extensions(extensions(error.code(), error.facts(), caller.correlationId()))
                .build();
    }

    /** An error of graphql-java's with our code; ours stay as they are. */
    static GraphQLError coded(GraphQLError error, Caller caller) {
        if (error.getExtensions() != null && error.getExtensions().containsKey("code")) {
            return error;
        }
        ErrorCode code = code(error.getErrorType());
        Map<String, String> detail = code == ErrorCode.INTERNAL_ERROR ? Map.of() : Map.of("detail", error.getMessage());
        GraphqlErrorBuilder<?> coded = GraphqlErrorBuilder.newError()
                .message("%s", Sentences.of(code, detail, caller.language()))
                .errorType(type(code))
                .extensions(extensions(code, Map.of(), caller.correlationId()));
        if (error.getLocations() != null) {
            coded.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            coded.path(error.getPath());
        }
        return coded.build();
    }

    static Map<String, Object> extensions(ErrorCode code, Map<String, String> facts, String correlationId) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        extensions.put("correlationId", correlationId);
        facts.forEach((name, value) ->
                extensions.put(name, value.matches("\\d{1,9}") ? (Object) Integer.valueOf(value) : value));
        return extensions;
    }

    /** The body of an answer that came about outside of GraphQL, in the same form. */
    public static Map<String, Object> body(
            ErrorCode code, Map<String, String> facts, Locale language, String correlationId) {
        return Map.of(
                "errors",
                List.of(Map.of(
                        "message",
                        Sentences.of(code, facts, language),
                        "extensions",
                        extensions(code, facts, correlationId))));
    }

    private static ErrorCode code(ErrorClassification type) {
        return switch (type) {
            case ErrorType.InvalidSyntax -> ErrorCode.GRAPHQL_PARSE_FAILED;
            case ErrorType.ValidationError, ErrorType.OperationNotSupported -> ErrorCode.GRAPHQL_VALIDATION_FAILED;
            case PersistedQueryNotFound missing -> ErrorCode.PERSISTED_QUERY_NOT_FOUND;
            case PersistedQueryIdInvalid invalid -> ErrorCode.PERSISTED_QUERY_INVALID;
            default -> ErrorCode.INTERNAL_ERROR;
        };
    }

    private static ErrorClassification type(ErrorCode code) {
        return switch (code) {
            case GRAPHQL_PARSE_FAILED -> ErrorType.InvalidSyntax;
            case GRAPHQL_VALIDATION_FAILED -> ErrorType.ValidationError;
            case UNAUTHENTICATED -> org.springframework.graphql.execution.ErrorType.UNAUTHORIZED;
            case INTERNAL_ERROR -> org.springframework.graphql.execution.ErrorType.INTERNAL_ERROR;
            default -> org.springframework.graphql.execution.ErrorType.BAD_REQUEST;
        };
    }
}
