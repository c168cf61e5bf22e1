package io.trato.server.health;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import java.io.IOException;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when the cluster does not answer or is red. A single node is yellow at best, since replicas have nowhere to go. */
final class ElasticsearchHealth extends AbstractHealthIndicator {

    private final ElasticsearchClient elasticsearch;

    ElasticsearchHealth(ElasticsearchClient elasticsearch) {
        super("Elasticsearch does not answer");
        this.elasticsearch = elasticsearch;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws IOException {
        HealthStatus status = elasticsearch.cluster().health().status();
        (status == HealthStatus.Red ? health.down() : health.up()).withDetail("cluster", status.jsonValue());
    }
}
