package io.trato.server.simulate;

import java.time.Instant;

/** A run in which something was not as it must be; whoever types the command sees it again at the same step. */
public final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long step;

    Broken(Settings settings, long step, Instant at, Throwable why) {
        super("Step %d, %s: %s%nRepeat it: %s".formatted(step, at, said(why), settings.command()), why);
        this.step = step;
    }

    /** Counted from 1. */
    public long step() {
        return step;
    }

    private static String said(Throwable why) {
        return why instanceof AssertionError ? String.valueOf(why.getMessage()) : why.toString();
    }
}
