package io.trato.api;

import graphql.execution.instrumentation.Instrumentation;
import io.trato.api.graphql.Answers;
import io.trato.api.graphql.Bells;
import io.trato.api.graphql.Callers;
import io.trato.api.graphql.Deadline;
import io.trato.api.graphql.ExceptionCodes;
import io.trato.api.graphql.LatestPositions;
import io.trato.api.graphql.Mutations;
import io.trato.api.graphql.Reception;
import io.trato.api.graphql.SchemaSetup;
import io.trato.api.graphql.Sealing;
import io.trato.api.job.TimelineSubscription;
import io.trato.api.limits.Documents;
import io.trato.api.limits.Limits;
import io.trato.api.limits.OperationLimits;
import io.trato.api.limits.RequestLimits;
import io.trato.api.limits.SubscriptionLimits;
import io.trato.api.security.SecurityConfiguration;
import io.trato.api.security.SecuritySettings;
import io.trato.contract.Commands;
import io.trato.contract.Queries;
import io.trato.contract.job.TimelineFeed;
import io.trato.contract.log.Log;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * The API, to be imported by whoever runs it. It asks for the ports of the contract, a database for credentials and keys,
 * and Spring Boot's auto-configuration of GraphQL on {@code /graphql}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties(Limits.class)
@Import({SecurityConfiguration.class, EndpointConfiguration.class})
public class ApiConfiguration {

    @Bean
    LatestPositions latestPositions() {
        return new LatestPositions();
    }

    @Bean
    Answers answers(Queries queries) {
        return new Answers(queries);
    }

    @Bean
    Bells bells() {
        return new Bells();
    }

    @Bean
    Sealing sealing(Log log, LatestPositions latest, Limits limits, Bells bells) {
        return new Sealing(log, latest, limits.sealing(), bells);
    }

    @Bean
    Mutations mutations(Commands commands, Sealing sealing, ObjectProvider<InstantSource> clock) {
        return new Mutations(commands, sealing, now(clock));
    }

    @Bean
    Reception reception(LatestPositions latest, Limits limits, ObjectProvider<InstantSource> clock) {
        return new Reception(new Callers(latest, now(clock)), new RequestLimits(limits)::admit);
    }

    @Bean
    Deadline deadline(Limits limits, Bells bells) {
        return new Deadline(limits.timeout(), bells);
    }

    @Bean
    DataFetcherExceptionResolver exceptionCodes() {
        return new ExceptionCodes();
    }

    @Bean
    Instrumentation operationLimits(Limits limits, SecuritySettings security) {
        return new OperationLimits(limits, security.anonymousIntrospection());
    }

    @Bean
    GraphQlSourceBuilderCustomizer schemaSetup() {
        Documents documents = new Documents();
        return builder -> SchemaSetup.of(builder, documents);
    }

    @Bean
    RuntimeWiringConfigurer timelineSubscription(
            TimelineFeed feed, Limits limits, ObjectProvider<InstantSource> clock) {
        return new TimelineSubscription(feed, new SubscriptionLimits(limits), now(clock));
    }

    private static InstantSource now(ObjectProvider<InstantSource> clock) {
        return clock.getIfUnique(InstantSource::system);
    }
}
