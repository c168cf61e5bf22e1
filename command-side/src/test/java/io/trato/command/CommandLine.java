package io.trato.command;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.trato.command.account.StreamStandings;
import io.trato.command.bus.AxonCommands;
import io.trato.command.bus.Contexts;
import io.trato.command.bus.Streams;
import io.trato.command.calendar.BookedJobs;
import io.trato.command.calendar.RememberedCalendars;
import io.trato.command.calendar.RentedListings;
import io.trato.command.calendar.StaysOnOffer;
import io.trato.command.escrow.EscrowSurroundings;
import io.trato.command.job.JobSurroundings;
import io.trato.command.job.ListingZones;
import io.trato.command.offer.ListingsOnSale;
import io.trato.command.payment.Gateways;
import io.trato.command.reputation.EarnedPoints;
import io.trato.command.review.ReviewedJobs;
import io.trato.contract.Commands;
import io.trato.contract.EventCatalog;
import io.trato.contract.account.Standings;
import io.trato.contract.log.Log;
import io.trato.contract.market.DealDeadlines;
import io.trato.contract.market.MarketRules;
import io.trato.contract.market.StayDeadlines;
import io.trato.embedded.TestServices;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.LogSettings;
import io.trato.eventstore.axon.Serializers;
import io.trato.eventstore.json.EventJson;
import io.trato.eventstore.json.EventTypes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** The command side on a migrated log of its own, without Spring. */
public final class CommandLine implements AutoCloseable {

    private final TestServices.Database database;
    private final HikariDataSource pool;
    private final LogNode node;
    private final Configuration axon;
    private final Commands commands;

    public CommandLine() {
        this(migrated());
    }

    private CommandLine(TestServices.Database database) {
        this.database = database;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.app().user());
        config.setPassword(database.app().password());
        pool = new HikariDataSource(config);
        EventJson json = new EventJson(EventTypes.of(EventCatalog.FAMILIES), List.of());
        node = new LogNode(pool, json, LogSettings.DEFAULT, true).start();
        axon = configured().start();
        commands = new AxonCommands(axon.commandBus(), node.log(), Executors.newVirtualThreadPerTaskExecutor());
    }

    private static TestServices.Database migrated() {
        TestServices.Database database = TestServices.postgres();
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .placeholders(Map.of("applicationRole", database.app().user()))
                .load()
                .migrate();
        return database;
    }

    /** Another node on the same log. */
    public CommandLine another() {
        return new CommandLine(database);
    }

    public Commands commands() {
        return commands;
    }

    public Log log() {
        return node.log();
    }

    /** As the application's role. */
    public JdbcTemplate sql() {
        return new JdbcTemplate(pool);
    }

    public DataSource database() {
        return pool;
    }

    private Configurer configured() {
        Streams streams = new Streams(node.log());
        StreamStandings standings = new StreamStandings(streams);
        RentedListings rentals = new RentedListings(streams, StayDeadlines.FIRST);
        StaysOnOffer stays = new StaysOnOffer(rentals, new RememberedCalendars(node.log()), new BookedJobs(node.log()));
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(_ -> node.store())
                .configureTransactionManager(_ -> NoTransactionManager.INSTANCE)
                .configureSerializer(_ -> Serializers.json())
                .registerComponent(Contexts.class, _ -> new Contexts(standings))
                .registerComponent(Standings.class, _ -> standings)
                .registerComponent(
                        JobSurroundings.class, _ -> new JobSurroundings(DealDeadlines.FIRST, new ListingZones(streams)))
                .registerComponent(
                        EscrowSurroundings.class,
                        _ -> new EscrowSurroundings(
                                new Gateways(List.of()), MarketRules.FIRST, DealDeadlines.FIRST, stays))
                .registerComponent(RentedListings.class, _ -> rentals)
                .registerComponent(MarketRules.class, _ -> MarketRules.FIRST)
                .registerComponent(
                        ListingsOnSale.class,
                        _ -> new ListingsOnSale(streams, MarketRules.FIRST, new EarnedPoints(node.log()), stays))
                .registerComponent(ReviewedJobs.class, _ -> new ReviewedJobs(node.log(), MarketRules.FIRST))
                .registerComponent(Gateways.class, _ -> new Gateways(List.of()));
        new AggregateModule().configureModule(configurer);
        return configurer;
    }

    @Override
    public void close() {
        axon.shutdown();
        node.close();
        pool.close();
    }
}
