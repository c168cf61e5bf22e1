package io.trato.command.payment;

import org.jspecify.annotations.Nullable;

/** The gateway did not answer, or not in a way that can be understood. Nothing is known of the outcome. */
public final class GatewayUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private GatewayUnavailableException(String message, @Nullable Throwable cause, boolean passing) {
        super(message, cause);
        this.passing = passing;
    }

    public GatewayUnavailableException(String message, Throwable cause) {
        this(message, cause, true);
    }

    public GatewayUnavailableException(String message) {
        this(message, null, true);
    }

    /** Nothing will be better until somebody mends something: a wrong key, a thing that the gateway does not know. */
    public static GatewayUnavailableException lasting(String message, @Nullable Throwable cause) {
        return new GatewayUnavailableException(message, cause, false);
    }

    /** Whether it may well be over in a moment: no connection, no answer in time, too many requests, an error over there. */
    public boolean passing() {
        return passing;
    }
}
