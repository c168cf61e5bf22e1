package io.trato.server.simulate.world;

/** The process is gone, between two steps. What was done is done, and whoever waited for an answer gets none. */
public final class Crash extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Crash() {
        super("crashed", null, false, false);
    }
}
