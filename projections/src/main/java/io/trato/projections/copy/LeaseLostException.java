package io.trato.projections.copy;

/** Another node drives the copy now, or it was given up. Whoever drove it has nothing more to do with it. */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(String readModel, int generation) {
        super("copy " + generation + " of " + readModel + " is no longer driven by this node");
    }
}
