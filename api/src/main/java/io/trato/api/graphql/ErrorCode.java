package io.trato.api.graphql;

/** The code of an error that is not one mutation's refusal. Codes are only added to: front-ends branch on them. */
public enum ErrorCode {
    /** The request is not a GraphQL request. */
    REQUEST_INVALID,
    /** The document is not GraphQL. */
    GRAPHQL_PARSE_FAILED,
    /** The document or its variables do not fit the schema. */
    GRAPHQL_VALIDATION_FAILED,
    /** Nobody has signed in, or the token is not good or not good any more. */
    UNAUTHENTICATED,
    /** No such object, or one that the caller may not follow: the two are not told apart. */
    NOT_FOUND,
    /** Exactly one of {@code first} and {@code last} has to be given, from 1 to 100. */
    PAGE_INVALID,
    /** The cursor does not belong to this question. */
    CURSOR_INVALID,
    /** Not a position. */
    POSITION_INVALID,
    /** An argument is not of its form. */
    ARGUMENT_INVALID,
    /** The read model has not passed the demanded position in time; ask again. */
    NOT_YET_VISIBLE,
    /** The caller asks too much at a time; {@code retryAfterSeconds} says when to come again. */
    THROTTLED,
    /** The operation is nested too deeply. */
    DEPTH_EXCEEDED,
    /** The operation costs too much. */
    COST_EXCEEDED,
    /** The operation has too many aliases. */
    ALIASES_EXCEEDED,
    /** The operation has too many mutations. */
    MUTATIONS_EXCEEDED,
    /** The operation has too many directives. */
    DIRECTIVES_EXCEEDED,
    /** The session or account follows too much at a time. */
    SUBSCRIPTIONS_EXCEEDED,
    /** The request's body is too large. */
    BODY_TOO_LARGE,
    /** The operation took too long. */
    TIMEOUT,
    /** A mutation was sent by GET. */
    METHOD_NOT_ALLOWED,
    /** Nobody who has not signed in may look at the schema. */
    INTROSPECTION_DISABLED,
    /** No document of that hash is known; send it once. */
    PERSISTED_QUERY_NOT_FOUND,
    /** The document does not have that hash. */
    PERSISTED_QUERY_INVALID,
    /** Our fault; the correlation id finds it in the logs. */
    INTERNAL_ERROR
}
