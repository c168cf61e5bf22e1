package io.trato.server.client;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** The server understood and said no; the message is its own sentence. */
public final class RefusedByServer extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Duration UNSAID = Duration.ofSeconds(2);

    private final String code;
    private final Duration retryAfter;

    RefusedByServer(String code, String message, Duration retryAfter) {
        super(message);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static RefusedByServer topLevel(JsonNode error) {
        JsonNode seconds = error.path("extensions").path("retryAfterSeconds");
        return new RefusedByServer(
                error.path("extensions").path("code").asString("INTERNAL_ERROR"),
                error.path("message").asString("The server gave no reason."),
                Duration.ofSeconds(seconds.asLong(UNSAID.toSeconds())));
    }

    static RefusedByServer userError(JsonNode error) {
        JsonNode field = error.path("field");
        String message = error.path("message").asString("The server gave no reason.");
        return new RefusedByServer(
                error.path("code").asString("INTERNAL_ERROR"),
                field.isArray() ? message + " " + field : message,
                UNSAID);
    }

    /** Stable: a userErrors code or an error's {@code extensions.code}. */
    public String code() {
        return code;
    }

    /** Whether the same request may well succeed a little later. */
    boolean passing() {
        return code.equals("THROTTLED") || code.equals("NOT_YET_VISIBLE");
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
