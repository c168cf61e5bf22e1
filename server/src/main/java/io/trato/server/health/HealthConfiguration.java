package io.trato.server.health;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationPredicate;
import io.trato.contract.ReadModels;
import io.trato.contract.letter.DeadLetters;
import io.trato.contract.log.Log;
import io.trato.contract.rebuild.Rebuilds;
import io.trato.eventstore.LogNode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code /actuator/health} names; the beans' names without "HealthIndicator" are the components' names. */
@Configuration(proxyBeanMethods = false)
public class HealthConfiguration {

    @Bean
    PostgresHealth postgresHealthIndicator(JdbcClient sql) {
        return new PostgresHealth(sql);
    }

    @Bean
    ElasticsearchHealth elasticsearchHealthIndicator(ElasticsearchClient elasticsearch) {
        return new ElasticsearchHealth(elasticsearch);
    }

    @Bean
    SealerHealth sealerHealthIndicator(LogNode log, InstantSource clock) {
        return new SealerHealth(log, clock);
    }

    @Bean
    ProjectionsHealth projectionsHealthIndicator(ReadModels readModels, Log log, InstantSource clock) {
        return new ProjectionsHealth(readModels, log, clock);
    }

    @Bean
    RebuildsHealth rebuildsHealthIndicator(Rebuilds rebuilds) {
        return new RebuildsHealth(rebuilds);
    }

    @Bean
    LettersHealth deadlettersHealthIndicator(DeadLetters letters) {
        return new LettersHealth(letters);
    }

    /** What comes by GraphQL is observed as that, by operation; as an HTTP request it would be so twice. */
    @Bean
    ObservationPredicate graphQlOnce() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext http
                && http.getCarrier() instanceof HttpServletRequest request
                && request.getRequestURI().equals("/graphql"));
    }

    @Bean
    PolledGauges letterGauges(DeadLetters letters, MeterRegistry registry) {
        return LetterGauges.of(letters, registry);
    }

    @Bean
    PolledGauges rebuildGauges(Rebuilds rebuilds, MeterRegistry registry) {
        return RebuildGauges.of(rebuilds, registry);
    }
}
