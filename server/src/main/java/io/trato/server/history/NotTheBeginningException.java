package io.trato.server.history;

/** History comes first: there are events already, of other times. */
public final class NotTheBeginningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotTheBeginningException(long events) {
        super("The log holds " + events + " events already, and history can only be played into an empty one.");
    }
}
