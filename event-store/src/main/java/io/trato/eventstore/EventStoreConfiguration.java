package io.trato.eventstore;

import io.trato.contract.rebuild.RebuildNews;
import io.trato.eventstore.axon.PostgresEventStorageEngine;
import io.trato.eventstore.axon.PostgresEventStore;
import io.trato.eventstore.axon.Serializers;
import io.trato.eventstore.json.EventJson;
import io.trato.eventstore.json.EventTypes;
import io.trato.eventstore.json.EventUpcaster;
import io.trato.eventstore.letter.LetterConfiguration;
import io.trato.eventstore.read.PostgresLog;
import io.trato.eventstore.token.ClaimedTokens;
import io.trato.eventstore.token.TokenCourier;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The log as Spring beans, for the assembler to import by name. It needs an {@link EventTypes} bean, a Hikari DataSource of
 * the application's role and its transaction manager. Everything that Axon would otherwise choose by the order of its
 * auto-configurations is declared here, and {@link OwnStores} refuses to start with anything else.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
@Import({LetterConfiguration.class, MetricsConfiguration.class})
public class EventStoreConfiguration {

    private static final String SEALER = "sealer";

    @Bean
    public EventJson eventJson(EventTypes types, ObjectProvider<EventUpcaster> upcasters) {
        return new EventJson(types, upcasters.orderedStream().toList());
    }

    /** Its threads are started and stopped by {@link LogLifecycle}. */
    @Bean(destroyMethod = "")
    public LogNode logNode(DataSource dataSource, EventJson json, LogSettings settings, Environment environment) {
        return new LogNode(dataSource, json, settings, mayServeAs(SEALER, environment));
    }

    @Bean
    public LogLifecycle logLifecycle(LogNode node) {
        return new LogLifecycle(node);
    }

    @Bean
    public PostgresLog log(LogNode node) {
        return node.log();
    }

    @Bean
    public RebuildNews rebuildNews(LogNode node) {
        return node.rebuildNews();
    }

    @Bean
    public PostgresEventStorageEngine eventStorageEngine(LogNode node) {
        return node.engine();
    }

    @Bean
    @Primary
    public PostgresEventStore eventStore(LogNode node) {
        return node.store();
    }

    @Bean
    public ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    public TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /** Stores a token in the transaction of its batch, whose writes begin only when the batch is done. */
    @Bean
    @Primary
    public ClaimedTokens tokenStore(DataSource dataSource, Serializer serializer) {
        return new ClaimedTokens(dataSource, serializer, ClaimedTokens.CLAIM);
    }

    @Bean
    public TokenCourier tokenCourier(
            @Qualifier("tokenStore") TokenStore tokens, PlatformTransactionManager transactions) {
        return new TokenCourier(tokens, transactions);
    }

    /** For tokens, messages and snapshots; Axon uses it for everything when it finds no other. */
    @Bean
    @Primary
    public Serializer serializer() {
        return Serializers.json();
    }

    @Bean
    public OwnStores ownStores(ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new OwnStores(axon);
    }

    /** A node serves in every role when {@code trato.roles} is not set. */
    private static boolean mayServeAs(String role, Environment environment) {
        return Binder.get(environment)
                .bind("trato.roles", Bindable.listOf(String.class))
                .map(roles -> roles.isEmpty() || roles.contains(role))
                .orElse(true);
    }
}
