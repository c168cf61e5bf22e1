package io.trato.command.payment;

/** The gateway did not answer, or not in a way that can be understood. Nothing is known of the outcome. */
public final class GatewayUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GatewayUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    public GatewayUnavailableException(String message) {
        super(message);
    }
}
