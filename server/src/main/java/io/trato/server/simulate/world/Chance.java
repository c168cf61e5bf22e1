package io.trato.server.simulate.world;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** All chance there is in a run: from the same seed it comes out the same. */
public final class Chance {

    private final SplittableRandom random;
    private final boolean calm;

    public Chance(long seed) {
        this(seed, false);
    }

    private Chance(long seed, boolean calm) {
        this.random = new SplittableRandom(seed);
        this.calm = calm;
    }

    /** By which nothing unlikely happens, and nothing takes longer than it must. */
    public static Chance calm(long seed) {
        return new Chance(seed, true);
    }

    /** @param outOfThousand how often it does, of a thousand times */
    public boolean happens(int outOfThousand) {
        return !calm && random.nextInt(1_000) < outOfThousand;
    }

    /** Both ends included. */
    public long between(long least, long most) {
        return calm ? least : random.nextLong(least, most + 1);
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** To the millisecond. */
    public Duration lasting(Duration least, Duration most) {
        return Duration.ofMillis(between(least.toMillis(), most.toMillis()));
    }

    /** A fresh identifier of a type. */
    public String id(String type) {
        return type + "-" + new UUID(random.nextLong(), random.nextLong());
    }
}
