package io.trato.projections.run;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.trato.contract.letter.LetterBox;
import io.trato.contract.log.Log;
import io.trato.contract.log.LogNews;
import io.trato.contract.log.SegmentClaims;
import io.trato.contract.log.SteadyClock;
import io.trato.projections.copy.CopyTable;
import io.trato.projections.elastic.Searchability;
import io.trato.projections.letter.ProjectionLetters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
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
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The read models as Spring beans, for the assembler to import by name. It needs the log as Axon's {@link EventStore} with
 * its tokens, serializer and transaction manager, PostgreSQL as the application's role, and Elasticsearch as Boot configures it.
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
            Rest5Client client,
            ElasticsearchOperations operations,
            JdbcTemplate sql,
            @Value("${trato.elasticsearch.prefix:trato}") String prefix) {
        return ProjectionCatalog.of(client, operations, sql, prefix);
    }

    @Bean
    ProjectionLetters projectionLetters(LetterBox box, PlatformTransactionManager transactions, SegmentClaims claims) {
        ProjectionLetters letters = new ProjectionLetters(box, transactions);
        claims.listen(letters::claimed);
        return letters;
    }

    @Bean
    RunningProjections runningProjections(
            EventStore log,
            TokenStore tokens,
            @Qualifier("tokenCourier") TokenStore courier,
            TransactionManager transactions,
            ProjectionSettings settings,
            ProjectionLetters letters) {
        ProjectionProcessors processors =
                new ProjectionProcessors(log, tokens, courier, transactions, settings, letters, new SteadyClock());
        return new RunningProjections(processors, letters);
    }

    @Bean
    BulkReplays bulkReplays(
            Log log,
            TokenStore tokens,
            PlatformTransactionManager transactions,
            ProjectionLetters letters,
            ProjectionSettings settings) {
        return new BulkReplays(log, tokens, new TransactionTemplate(transactions), letters, settings.rebuildRows());
    }

    @Bean
    StoredTokens storedTokens(JdbcTemplate sql, Serializer serializer) {
        return new StoredTokens(sql, serializer);
    }

    @Bean
    LogReadModels readModels(ProjectionCatalog catalog, StoredTokens tokens, RunningProjections running, LogNews news) {
        Map<String, Relevance> relevance = new LinkedHashMap<>();
        for (Blueprint blueprint : catalog.blueprints()) {
            relevance.put(blueprint.name(), new Relevance(blueprint.copy(1)::concerns));
        }
        news.listen(events -> relevance.values().forEach(relevant -> relevant.hear(events)));
        return new LogReadModels(relevance, tokens, running);
    }

    @Bean
    CopyTable copyTable(JdbcTemplate sql) {
        return new CopyTable(sql);
    }

    @Bean
    RunningCopies runningCopies(
            ProjectionCatalog catalog,
            CopyTable table,
            LogReadModels readModels,
            RunningProjections running,
            StoredTokens tokens,
            ProjectionSettings settings) {
        return new RunningCopies(catalog, table, readModels, running, tokens, settings);
    }

    @Bean
    ProjectionLifecycle projectionLifecycle(
            ProjectionCatalog catalog,
            CopyTable table,
            RunningCopies copies,
            RunningProjections running,
            Environment environment) {
        return new ProjectionLifecycle(catalog, table, copies, running, mayProject(environment));
    }

    /** Whether this node runs processors and drives rebuilds. */
    public static boolean mayProject(Environment environment) {
        return Binder.get(environment)
                .bind("trato.roles", Bindable.listOf(String.class))
                .map(roles -> roles.isEmpty() || roles.contains(ROLE))
                .orElse(true);
    }
}
