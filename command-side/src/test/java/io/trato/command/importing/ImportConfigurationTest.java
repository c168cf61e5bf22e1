package io.trato.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.CommandLine;
import io.trato.command.bus.Streams;
import io.trato.command.calendar.RememberedCalendars;
import io.trato.command.calendar.RentedListings;
import io.trato.command.task.TaskDatabase;
import io.trato.command.task.TaskWorker;
import io.trato.contract.Commands;
import io.trato.contract.listing.ListingImports;
import io.trato.contract.log.AppendLedger;
import io.trato.contract.market.StayDeadlines;
import io.trato.contract.upload.StagedUploads;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ImportConfigurationTest {

    @TempDir
    Path folder;

    @Test
    void runsTasksWhereTheRoleIsServedAndTakesThemOnEverywhere() throws Exception {
        try (TaskDatabase database = new TaskDatabase();
                CommandLine line = new CommandLine()) {
            Streams streams = new Streams(line.log());
            ApplicationContextRunner node = new ApplicationContextRunner()
                    .withUserConfiguration(ImportConfiguration.class)
                    .withBean(DataSource.class, database::dataSource, definition -> definition.setDestroyMethodName(""))
                    .withBean(Commands.class, Marketplace::new)
                    .withBean(AppendLedger.class, line::log)
                    .withBean(RentedListings.class, () -> new RentedListings(streams, StayDeadlines.FIRST))
                    .withBean(RememberedCalendars.class, () -> new RememberedCalendars(line.log()))
                    .withPropertyValues(
                            "trato.uploads.dir=" + folder,
                            "trato.imports.markets[0].region=Lisboa",
                            "trato.imports.markets[0].country=PT",
                            "trato.imports.markets[0].time-zone=Europe/Lisbon",
                            "trato.imports.markets[0].currency=EUR",
                            "trato.imports.markets[0].south=38.6",
                            "trato.imports.markets[0].west=-9.6",
                            "trato.imports.markets[0].north=39.0",
                            "trato.imports.markets[0].east=-9.0");

            node.run(context -> assertThat(context)
                    .hasSingleBean(TaskWorker.class)
                    .hasSingleBean(StagedUploads.class)
                    .getBean(ImportProperties.class)
                    .satisfies(imports -> assertThat(imports.allMarkets())
                            .extracting(Market::region)
                            .startsWith("Lisboa")
                            .hasSize(3)));
            node.withPropertyValues("trato.roles=api,command")
                    .run(context -> assertThat(context)
                            .doesNotHaveBean(TaskWorker.class)
                            .hasSingleBean(ListingImports.class));
            node.withPropertyValues("trato.roles=tasks")
                    .run(context -> assertThat(context).hasSingleBean(TaskWorker.class));
        }
    }
}
