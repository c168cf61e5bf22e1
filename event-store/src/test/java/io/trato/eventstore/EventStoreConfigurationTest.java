package io.trato.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.log.AppendLedger;
import io.trato.contract.log.Log;
import io.trato.embedded.TestServices;
import io.trato.eventstore.axon.PostgresEventStorageEngine;
import io.trato.eventstore.axon.PostgresEventStore;
import io.trato.eventstore.json.EventTypes;
import io.trato.eventstore.token.ClaimedTokens;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The log under Spring Boot with all of its and Axon's auto-configuration: Axon gets ours, or nothing starts. */
class EventStoreConfigurationTest {

    private final TestServices.Database database = TestServices.postgres();
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(Application.class)
            .withPropertyValues(
                    "spring.datasource.url=" + database.jdbcUrl(),
                    "spring.datasource.username=" + database.app().user(),
                    "spring.datasource.password=" + database.app().password(),
                    "spring.flyway.url=" + database.jdbcUrl(),
                    "spring.flyway.user=" + database.owner().user(),
                    "spring.flyway.password=" + database.owner().password(),
                    "spring.flyway.placeholders.applicationRole="
                            + database.app().user(),
                    "axon.update-check.disabled=true",
                    "axon.timeout.enabled=false",
                    "trato.log.poll=50ms");

    @Test
    void axonUsesOurs() {
        runner.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(EventStore.class)).isInstanceOf(PostgresEventStore.class);
            assertThat(context.getBean(EventBus.class)).isInstanceOf(PostgresEventStore.class);
            assertThat(context.getBean(EventStorageEngine.class)).isInstanceOf(PostgresEventStorageEngine.class);
            assertThat(context.getBean(TokenStore.class)).isInstanceOf(ClaimedTokens.class);
            assertThat(context.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
            assertThat(context.getBean(Serializer.class)).isInstanceOf(Jackson3Serializer.class);
            assertThat(context).hasSingleBean(ConnectionProvider.class);
            assertThat(context).hasSingleBean(AppendLedger.class);
            assertThat(context).hasSingleBean(LogMetrics.class);

            LogNode node = context.getBean(LogNode.class);
            node.appender().append(TestLog.steps("deal-1", 0, 1));
            assertThat(context.getBean(Log.class).sealed("deal-1", 0).get(20, TimeUnit.SECONDS))
                    .isEqualTo(1);
        });
    }

    @Test
    void tokensAreKept() {
        runner.run(context -> {
            TokenStore tokens = context.getBean(TokenStore.class);
            TransactionManager transactions = context.getBean(TransactionManager.class);
            transactions.executeInTransaction(() -> tokens.initializeTokenSegments("listings", 1));
            transactions.executeInTransaction(() -> tokens.fetchToken("listings", 0));
            transactions.executeInTransaction(
                    () -> tokens.storeToken(new GlobalSequenceTrackingToken(5), "listings", 0));

            assertThat(transactions.fetchInTransaction(() -> tokens.fetchToken("listings", 0)))
                    .isEqualTo(new GlobalSequenceTrackingToken(5));
        });
    }

    @Test
    void aNodeWithoutTheRoleDoesNotSeal() {
        runner.withPropertyValues("trato.roles=api,command").run(context -> {
            LogNode node = context.getBean(LogNode.class);
            node.appender().append(TestLog.steps("deal-1", 0, 1));
            assertThat(node.sealing()).isFalse();
        });
    }

    @Test
    void keysAreKeptForADayAtLeast() {
        runner.withPropertyValues("trato.log.keys-kept=1h")
                .run(context ->
                        assertThat(context).getFailure().hasRootCauseInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void nothingStartsWithAStoreInMemory() {
        runner.withAllowBeanDefinitionOverriding(true)
                .withUserConfiguration(Forgetful.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("token store")
                        .hasMessageContaining("InMemoryTokenStore"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(EventStoreConfiguration.class)
    static class Application {
        @Bean
        EventTypes eventTypes() {
            return EventTypes.of(List.of(Deal.class));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Forgetful {
        @Bean
        @Primary
        TokenStore tokenStore() {
            return new InMemoryTokenStore();
        }
    }
}
