package io.trato.eventstore.append;

/** The process is closing while nobody can ask the server any more whether an append was written. It may be there. */
public final class OutcomeUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(Throwable cause) {
        super(
                "the connection was lost while writing and the log is closing: the append may be in the log or not",
                cause);
    }
}
