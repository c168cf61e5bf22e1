package io.trato.projections.rebuild;

import io.trato.contract.letter.LetterBox;
import io.trato.contract.log.Log;
import io.trato.contract.rebuild.RebuildNews;
import io.trato.projections.copy.CopyTable;
import io.trato.projections.run.BulkReplays;
import io.trato.projections.run.ProjectionCatalog;
import io.trato.projections.run.ProjectionSettings;
import io.trato.projections.run.ProjectionsConfiguration;
import io.trato.projections.run.RunningCopies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rebuilds as Spring beans, to be imported beside {@link ProjectionsConfiguration}. */
@Configuration(proxyBeanMethods = false)
public class RebuildConfiguration {

    /** Starts after the projections, and stops before them. */
    @Bean
    @DependsOn("projectionLifecycle")
    RebuildWatch rebuildWatch(
            ProjectionCatalog catalog,
            CopyTable table,
            RunningCopies running,
            BulkReplays replays,
            Log log,
            LetterBox letters,
            RebuildNews news,
            JdbcTemplate sql,
            PlatformTransactionManager transactions,
            ProjectionSettings settings,
            Environment environment) {
        return new RebuildWatch(
                catalog,
                new RebuildDriver.Parts(
                        table, running, replays, new HeldTokens(sql), log, new TransactionTemplate(transactions)),
                letters,
                news,
                sql,
                ProjectionsConfiguration.mayProject(environment),
                settings.rebuild() == ProjectionSettings.Rebuild.AUTO);
    }

    @Bean
    CopyRebuilds rebuilds(
            ProjectionCatalog catalog, CopyTable table, RunningCopies running, RebuildWatch watch, RebuildNews news) {
        return new CopyRebuilds(catalog, table, running, () -> {
            watch.ring();
            news.tell();
        });
    }
}
