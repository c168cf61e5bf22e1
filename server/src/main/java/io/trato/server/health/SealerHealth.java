package io.trato.server.health;

import io.trato.eventstore.LogNode;
import io.trato.eventstore.LogStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down when committed events have waited for their positions for longer than any sealing takes: no node has the role, or a
 * transaction somewhere on the server stays open and everything after it has to wait. The node that seals knows at once how
 * long it has been; the others know it from the second look on.
 */
final class SealerHealth extends AbstractHealthIndicator {

    private static final Duration TOO_LONG = Duration.ofSeconds(10);

    private record Sight(long sealed, Instant since) {}

    private final Supplier<LogStatus> log;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Sight> sight = new AtomicReference<>();

    SealerHealth(LogNode log, InstantSource clock) {
        this(log::status, clock);
    }

    SealerHealth(Supplier<LogStatus> log, InstantSource clock) {
        super("It cannot be told what is sealed");
        this.log = log;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        LogStatus status = log.get();
        Duration waited = waited(status);
        if (waited.compareTo(TOO_LONG) > 0) {
            health.down()
                    .withDetail(
                            "reason",
                            "committed events wait for their position: is a sealer running,"
                                    + " and is no transaction left open?");
        } else {
            health.up();
        }
        health.withDetail("unsealed", status.unsealed())
                .withDetail("unsealedForSeconds", waited.toSeconds())
                .withDetail("sealing", status.sealing());
        status.heldUp()
                .ifPresent(by -> health.withDetail(
                        "heldUpBy", "%s, pid %d, since %s".formatted(by.application(), by.pid(), by.since())));
    }

    private Duration waited(LogStatus status) {
        Instant now = clock.instant();
        Sight seen = sight.get();
        if (seen == null || status.unsealed() == 0 || seen.sealed() != status.sealed()) {
            seen = new Sight(status.sealed(), now);
            sight.set(seen);
        }
        Duration unmoved = Duration.between(seen.since(), now);
        boolean told = status.unsealed() > 0 && status.sealDelay().compareTo(unmoved) > 0;
        return told ? status.sealDelay() : unmoved;
    }
}
