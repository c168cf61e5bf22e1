package io.trato.command.importing;

import io.trato.command.calendar.RememberedCalendars;
import io.trato.command.calendar.RentedListings;
import io.trato.command.importing.airbnb.AirbnbCalendarFormat;
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
import io.trato.contract.ReadModels;
import io.trato.contract.escrow.DisputeEvent;
import io.trato.contract.log.AppendLedger;
import io.trato.contract.log.Log;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Uploads, background tasks, and the imports that they are for. Needs a DataSource, the Commands and the calendars. */
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
    ImportFormat airbnbListings(ImportProperties imports, Commands commands, ObjectProvider<Clock> clock) {
        return new ListingRows(
                new AirbnbFormat(imports.allMarkets()),
                new RowCommands(commands, clock.getIfAvailable(Clock::systemUTC)));
    }

    @Bean
    ImportFormat airbnbCalendars(
            Commands commands, RentedListings listings, RememberedCalendars calendars, ObjectProvider<Clock> clock) {
        return new CalendarRows(
                new AirbnbCalendarFormat(),
                new DayCommands(commands, listings, calendars, clock.getIfAvailable(Clock::systemUTC)));
    }

    @Bean
    ListingImporter listingImporter(
            TaskQueue queue, TaskReports reports, List<ImportFormat> formats, ObjectProvider<TaskWorker> worker) {
        return new ListingImporter(queue, reports, formats, () -> worker.ifAvailable(TaskWorker::wake));
    }

    @Bean
    Pace importPace(ObjectProvider<Log> log, ObjectProvider<ReadModels> readModels) {
        ReadModels followed = readModels.getIfAvailable();
        return followed == null ? Pace.FREE : Pace.of(log.getObject()::head, followed);
    }

    @Bean
    FileImport listingImport(List<ImportFormat> formats, Pace pace) {
        return FileImport.of(ListingRows.KIND, formats, pace);
    }

    @Bean
    FileImport calendarImport(List<ImportFormat> formats, Pace pace) {
        return FileImport.of(CalendarRows.KIND, formats, pace);
    }

    @Bean
    @Conditional(RunsTasks.class)
    TaskWorker taskWorker(DataSource dataSource, List<TaskKind> kinds, TaskProperties tasks) {
        return new TaskWorker(new TaskLeases(dataSource, tasks.lease()), kinds, tasks.parallel(), tasks.poll());
    }

    @Bean
    UploadFolder uploadFolder(UploadProperties uploads, ObjectProvider<Clock> clock) {
        return new UploadFolder(
                uploads.dir(), uploads.maximumSize().toBytes(), uploads.kept(), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    UploadCleaning uploadCleaning(
            UploadFolder folder,
            UploadProperties uploads,
            TaskQueue queue,
            AppendLedger ledger,
            ObjectProvider<Clock> clock) {
        return new UploadCleaning(
                folder,
                uploads.kept(),
                place -> queue.uses(FileImport.FILE, place.content().toString())
                        || ledger.holder(DisputeEvent.EVIDENCE, place.id()).isPresent(),
                clock.getIfAvailable(Clock::systemUTC));
    }
}
