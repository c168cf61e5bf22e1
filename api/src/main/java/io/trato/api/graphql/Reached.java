package io.trato.api.graphql;

import java.util.concurrent.atomic.AtomicLong;

/** The highest log position that one request's mutations have reached, 0 before the first. */
public final class Reached {

    private final AtomicLong position = new AtomicLong();

    public void position(long reached) {
        position.accumulateAndGet(reached, Math::max);
    }

    public long position() {
        return position.get();
    }
}
