package io.trato.server.history;

/** The files are not what they should be; nothing was played. */
public final class UnreadableHistory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableHistory(String message) {
        super(message);
    }
}
