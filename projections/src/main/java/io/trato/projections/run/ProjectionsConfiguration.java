package io.trato.projections.run;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.trato.contract.letter.LetterBox;
import io.trato.projections.elastic.Indexes;
import io.trato.projections.elastic.Searchability;
import io.trato.projections.letter.ProjectionLetters;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The read models as Spring beans, for the assembler to import by name. It needs the log as Axon's {@link EventStore} with
 * its serializer and transaction manager, PostgreSQL as the application's role, and Elasticsearch as Boot configures it.
 * Processors run on nodes with the role {@code projection}, which every node has when {@code trato.roles} is not set.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionSettings.class)
public class ProjectionsConfiguration {

    private static final String ROLE = "projection";

    @Bean
    Searchability searchability(
            ElasticsearchOperations operations, @Value("${trato.elasticsearch.prefix:trato}") String prefix) {
        return new Searchability(operations, prefix);
    }

    @Bean
    ProjectionCatalog projectionCatalog(
            Rest5Client client, JdbcTemplate sql, @Value("${trato.elasticsearch.prefix:trato}") String prefix) {
        return ProjectionCatalog.of(client, sql, prefix);
    }

    @Bean
    ProjectionLetters projectionLetters(LetterBox letters, PlatformTransactionManager transactions) {
        return new ProjectionLetters(letters, transactions);
    }

    @Bean
    RunningProjections runningProjections(
            EventStore log,
            DataSource dataSource,
            Serializer serializer,
            TransactionManager axonTransactions,
            PlatformTransactionManager transactions,
            ProjectionSettings settings,
            ProjectionLetters letters) {
        TokenStore tokens = Tokens.inTheBatchsTransaction(dataSource, serializer);
        return new RunningProjections(
                log, tokens, Tokens.inShortTransactions(tokens, transactions), axonTransactions, settings, letters);
    }

    @Bean
    LogReadModels readModels(
            ProjectionCatalog catalog, JdbcTemplate sql, Serializer serializer, RunningProjections running) {
        return new LogReadModels(catalog.groups(), new StoredTokens(sql, serializer), running);
    }

    @Bean
    ProjectionLifecycle projectionLifecycle(
            ElasticsearchOperations operations,
            ProjectionCatalog catalog,
            LogReadModels readModels,
            RunningProjections running,
            Environment environment) {
        return new ProjectionLifecycle(
                new Indexes(operations),
                catalog.indexes(),
                catalog.groups(),
                readModels,
                running,
                mayProject(environment));
    }

    private static boolean mayProject(Environment environment) {
        return Binder.get(environment)
                .bind("trato.roles", Bindable.listOf(String.class))
                .map(roles -> roles.isEmpty() || roles.contains(ROLE))
                .orElse(true);
    }
}
