package io.trato.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.ReadModels;
import io.trato.server.House;
import io.trato.server.client.GraphQlClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
