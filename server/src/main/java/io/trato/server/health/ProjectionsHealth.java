package io.trato.server.health;

import io.trato.contract.ReadModels;
import io.trato.contract.log.Log;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down when a read model is behind the log and has not moved for half a minute. Being behind while moving is no fault: so
 * it is after an import, or while an index is built.
 */
final class ProjectionsHealth extends AbstractHealthIndicator {

    private static final Duration TOO_LONG = Duration.ofSeconds(30);

    private record Sight(long position, Instant since) {}

    private final ReadModels readModels;
    private final Log log;
    private final InstantSource clock;
    private final Map<String, Sight> sights = new ConcurrentHashMap<>();

    ProjectionsHealth(ReadModels readModels, Log log, InstantSource clock) {
        super("It cannot be told how far the read models are");
        this.readModels = readModels;
        this.log = log;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Instant now = clock.instant();
        long head = log.head();
        Map<String, Long> behind = new TreeMap<>();
        readModels.positions().forEach((name, position) -> {
            behind.put(name, Math.max(0, head - position));
            sights.compute(
                    name,
                    (_, seen) -> seen == null || seen.position() != position || position >= head
                            ? new Sight(position, now)
                            : seen);
        });
        List<String> stuck = behind.keySet().stream()
                .filter(name -> stuckSince(name, now).compareTo(TOO_LONG) > 0)
                .toList();
        (stuck.isEmpty() ? health.up() : health.down().withDetail("stuck", stuck))
                .withDetail("head", head)
                .withDetail("behind", behind);
    }

    private Duration stuckSince(String name, Instant now) {
        Sight seen = sights.get(name);
        return seen == null ? Duration.ZERO : Duration.between(seen.since(), now);
    }
}
