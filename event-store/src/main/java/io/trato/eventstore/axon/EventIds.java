package io.trato.eventstore.axon;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/**
 * Identifiers of messages, of events above all: UUIDs of version 8 that start with the time, and so lie near each other where
 * they are stored. They are unique but no secret, which spares each message the lock of the system's random source. Within a
 * process no two are alike, since the counter is only ever mixed reversibly; the seed keeps processes apart.
 */
public final class EventIds extends IdentifierFactory {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final AtomicLong count = new AtomicLong(new SecureRandom().nextLong());

    @Override
    public String generateIdentifier() {
        long mixed = mixed(count.incrementAndGet() * MULTIPLIER);
        long high = System.currentTimeMillis() << 16 | 0x8000L | (mixed & 0xFFFL);
        long low = (mixed >>> 2) & 0x3FFFFFFFFFFFFFFFL | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014), a bijection. */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
