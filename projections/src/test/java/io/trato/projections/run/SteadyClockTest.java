package io.trato.projections.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.log.SteadyClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What processors measure their waits by. */
class SteadyClockTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void somebodySetsTheWallsClockAndNothingWaitsLonger() {
        AtomicReference<Clock> wall = new AtomicReference<>(Clock.fixed(NOON, ZoneOffset.UTC));
        Clock steady = new SteadyClock(wall.get());
        Instant before = steady.instant();

        wall.set(Clock.offset(wall.get(), Duration.ofHours(-1)));

        assertThat(before).isAfterOrEqualTo(NOON);
        assertThat(steady.instant()).isBetween(before, before.plus(Duration.ofHours(1)));
        assertThat(steady.withZone(ZoneOffset.ofHours(1)).instant()).isAfterOrEqualTo(before);
    }
}
