package io.trato.contract.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * For measuring waits, never for saying when something happened: it starts at the wall's time and then moves as time does,
 * even when somebody sets the wall's clock. A processor that measures by the wall stands still for an hour when the clock
 * is put back by an hour.
 */
public final class SteadyClock extends Clock {

    private final Instant begun;
    private final long nanos = System.nanoTime();
    private final ZoneId zone;

    public SteadyClock() {
        this(Clock.systemUTC());
    }

    /** @param wall asked once */
    public SteadyClock(Clock wall) {
        this(wall.instant(), wall.getZone());
    }

    private SteadyClock(Instant begun, ZoneId zone) {
        this.begun = begun;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return begun.plus(Duration.ofNanos(System.nanoTime() - nanos));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteadyClock(instant(), other);
    }
}
