package io.trato.server.simulate.world;

/** Where a process may end: at every border between what it decides and what it has done. */
public final class Crashes {

    private final Chance chance;
    private final int outOfThousand;
    private long count;

    public Crashes(Chance chance, int outOfThousand) {
        this.chance = chance;
        this.outOfThousand = outOfThousand;
    }

    /** @throws Crash sometimes */
    public void here() {
        if (chance.happens(outOfThousand)) {
            count++;
            throw new Crash();
        }
    }

    public long count() {
        return count;
    }
}
