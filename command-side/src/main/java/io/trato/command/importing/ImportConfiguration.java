package io.trato.command.importing;

import io.trato.command.importing.airbnb.AirbnbFormat;
import io.trato.command.task.RunsTasks;
import io.trato.command.task.TaskKind;
import io.trato.command.task.TaskLeases;
import io.trato.command.task.TaskProperties;
import io.trato.command.task.TaskQueue;
import io.trato.command.task.TaskReports;
import io.trato.command.task.TaskWorker;
import io.trato.command.upload.UploadCleaning;
import io.trato.command.upload.UploadFolder;
import io.trato.command.upload.UploadProperties;
import io.trato.contract.Commands;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Uploads, background tasks, and the imports that they are for. Needs a DataSource and the Commands. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ImportProperties.class, TaskProperties.class, UploadProperties.class})
public class ImportConfiguration {

    @Bean
    TaskQueue taskQueue(DataSource dataSource) {
        return new TaskQueue(dataSource);
    }

    @Bean
    TaskReports taskReports(DataSource dataSource) {
        return new TaskReports(dataSource);
    }

    @Bean
    ListingFormat airbnbFormat(ImportProperties imports) {
        return new AirbnbFormat(imports.allMarkets());
    }

    @Bean
    ListingImporter listingImporter(
            TaskQueue queue, TaskReports reports, List<ListingFormat> formats, ObjectProvider<TaskWorker> worker) {
        return new ListingImporter(
                queue,
                reports,
                formats.stream().map(ListingFormat::name).collect(Collectors.toUnmodifiableSet()),
                () -> worker.ifAvailable(TaskWorker::wake));
    }

    @Bean
    ListingImport listingImport(List<ListingFormat> formats, Commands commands, ObjectProvider<Clock> clock) {
        return new ListingImport(formats, new RowCommands(commands, clock.getIfAvailable(Clock::systemUTC)));
    }

    @Bean
    @Conditional(RunsTasks.class)
    TaskWorker taskWorker(DataSource dataSource, List<TaskKind> kinds, TaskProperties tasks) {
        return new TaskWorker(new TaskLeases(dataSource, tasks.lease()), kinds, tasks.parallel(), tasks.poll());
    }

    @Bean
    UploadFolder uploadFolder(UploadProperties uploads) {
        return new UploadFolder(uploads.dir(), uploads.maximumSize().toBytes());
    }

    @Bean
    UploadCleaning uploadCleaning(
            UploadFolder folder, UploadProperties uploads, TaskQueue queue, ObjectProvider<Clock> clock) {
        return new UploadCleaning(
                folder,
                uploads.kept(),
                file -> queue.uses(ListingImport.FILE, file.toString()),
                clock.getIfAvailable(Clock::systemUTC));
    }
}
