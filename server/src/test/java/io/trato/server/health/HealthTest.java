package io.trato.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.ReadModels;
import io.trato.eventstore.LogStatus;
import io.trato.eventstore.seal.HeldUp;
import io.trato.server.House;
import io.trato.server.client.GraphQlClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.JsonNode;

/** Health says by name what is well and what is not. */
class HealthTest {

    private final House house = House.open();

    @Test
    void namesEveryPartOfAHealthyHouse() {
        JsonNode health = GraphQlClient.of(house.url()).get("/actuator/health/readiness");

        assertThat(health.path("status").asString()).isEqualTo("UP");
        for (String part : new String[] {"postgres", "elasticsearch", "sealer", "projections"}) {
            assertThat(health.path("components").path(part).path("status").asString())
                    .as(part)
                    .isEqualTo("UP");
        }
        assertThat(GraphQlClient.of(house.url())
                        .get("/actuator/health/liveness")
                        .path("status")
                        .asString())
                .isEqualTo("UP");
    }

    @Test
    void namesAReadModelThatIsStuck() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
        ProjectionsHealth projections = new ProjectionsHealth(new Stuck(), house.log(), now::get);

        Health atFirst = projections.health();
        now.updateAndGet(instant -> instant.plusSeconds(31));
        Health later = projections.health();

        assertThat(atFirst.getStatus()).isEqualTo(Status.UP);
        assertThat(later.getStatus()).isEqualTo(Status.DOWN);
        assertThat(later.getDetails().get("stuck"))
                .asString()
                .contains("listings")
                .doesNotContain("jobs");
    }

    @Test
    void tellsOfASealerThatSealsNothing() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
        AtomicReference<LogStatus> status = new AtomicReference<>(status(7, 3, false, Duration.ZERO));
        SealerHealth sealer = new SealerHealth(status::get, now::get);

        assertThat(sealer.health().getStatus()).isEqualTo(Status.UP);
        now.updateAndGet(instant -> instant.plusSeconds(11));
        assertThat(sealer.health().getStatus()).isEqualTo(Status.DOWN);
        status.set(status(10, 0, false, Duration.ZERO));
        assertThat(sealer.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void theNodeThatSealsKnowsAtOnceWhomEventsWaitFor() {
        SealerHealth sealer = new SealerHealth(
                () -> status(7, 3, true, Duration.ofSeconds(12)), () -> Instant.parse("2026-11-22T10:00:00Z"));

        Health health = sealer.health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails().get("heldUpBy")).asString().contains("psql, pid 42");
    }

    private static LogStatus status(long sealed, long unsealed, boolean sealing, Duration delay) {
        HeldUp somebody = new HeldUp(42, "psql", Instant.parse("2026-11-22T09:59:48Z"));
        return new LogStatus(
                sealed, sealed, unsealed, sealing, delay, Optional.of(somebody).filter(_ -> sealing));
    }

    /** Listings have never moved; jobs are ahead of everything. */
    private record Stuck() implements ReadModels {
        @Override
        public boolean await(String readModel, long position, Duration atMost) {
            return false;
        }

        @Override
        public Map<String, Long> positions() {
            return Map.of("listings", 0L, "jobs", Long.MAX_VALUE);
        }
    }
}
