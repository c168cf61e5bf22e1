package io.trato.server.simulate.world;

/** Something that must always be true is not. An error, so that nobody takes it for a failure to be tried again. */
public final class Violation extends AssertionError {

    private static final long serialVersionUID = 1L;

    public Violation(String message) {
        super(message);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is in no library of ours
    public static void unless(boolean holds, String expected, Object... facts) {
        if (!holds) {
            throw new Violation(expected.formatted(facts));
        }
    }
}
