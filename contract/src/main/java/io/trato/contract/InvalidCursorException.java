package io.trato.contract;

/** A cursor that this server did not give, or gave for another question. */
public final class InvalidCursorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidCursorException() {
        super("the cursor does not belong to this question");
    }
}
