package io.trato.eventstore.append;

/** The server would not store this append, for a reason that lies in its content, such as a NUL character. Nothing was written. */
public final class AppendFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AppendFailedException(Throwable cause) {
        super("the server would not store this append", cause);
    }
}
