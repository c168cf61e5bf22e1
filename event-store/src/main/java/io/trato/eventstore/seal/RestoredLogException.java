package io.trato.eventstore.seal;

/** The tables come from a server that had counted farther: new events would be ordered before old ones. */
public final class RestoredLogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RestoredLogException(String next, String newest) {
        super("The log holds events of transaction " + newest + " while this server is only at " + next
                + ": it was restored from a dump, and what is written now would be ordered before what is there. "
                + "Restore a physical backup, or let the server count past it with pg_resetwal, and start again.");
    }
}
