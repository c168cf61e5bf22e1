package io.trato.embedded.payments;

import java.util.Random;

/** What the sandbox feels like doing next, under the mischief that it is told. */
final class Mood {
    private static final int LONGEST_HOLD = 10;

    private Mischief mischief = Mischief.NONE;
    private Random draws = new Random(0);

    synchronized void become(Mischief other) {
        mischief = other;
        draws = new Random(other.seed());
    }

    synchronized Mischief mischief() {
        return mischief;
    }

    synchronized boolean fails() {
        return drawn(mischief.failing());
    }

    synchronized boolean loses() {
        return drawn(mischief.losing());
    }

    synchronized int deliveries(int usual) {
        return drawn(mischief.repeating()) ? Math.max(3, usual) : usual;
    }

    /** For how many delays a webhook is held back. */
    synchronized int hold() {
        return drawn(mischief.overtaken()) ? 1 + draws.nextInt(LONGEST_HOLD) : 0;
    }

    synchronized boolean withholds() {
        return drawn(mischief.withheld());
    }

    private boolean drawn(int share) {
        return share > 0 && draws.nextInt(100) < share;
    }
}
