package io.trato.eventstore.append;

/** The append was not written, and nothing of it ever will be: too much is waiting, or the log is closed. */
public final class LogUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogUnavailableException(String message) {
        super(message);
    }
}
