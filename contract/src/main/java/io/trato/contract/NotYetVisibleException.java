package io.trato.contract;

/** A read model did not pass the demanded position in time. The caller may ask again; nothing is wrong with the log. */
public final class NotYetVisibleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String readModel;
    private final long position;

    public NotYetVisibleException(String readModel, long position) {
        super("read model " + readModel + " has not passed position " + position + " yet");
        this.readModel = readModel;
        this.position = position;
    }

    public String readModel() {
        return readModel;
    }

    public long position() {
        return position;
    }
}
