package io.trato.query;

/** What travels with a question besides itself. */
public final class Demand {

    /** The log position that the answer must know, 0 for none. A search must see what a read by identifier sees anyway. */
    public static final String AT_LEAST = "atLeast";

    private Demand() {}
}
