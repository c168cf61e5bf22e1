package io.trato.benchmarks.engine;

/** SQL literals for pgbench's scripts, whose own variables begin with a colon. */
public final class Texts {

    private Texts() {}

    /** A quoted literal; a colon before a letter is written as an escape, else pgbench would take it for a variable. */
    public static String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "\\'").replace(":", "\\x3a") + "'";
    }
}
