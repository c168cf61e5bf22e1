package io.trato.command;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.trato.command.bus.AxonCommands;
import io.trato.command.payment.Gateways;
import io.trato.contract.Commands;
import io.trato.contract.EventCatalog;
import io.trato.contract.market.Rulebook;
import io.trato.embedded.TestServices;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.LogSettings;
import io.trato.eventstore.axon.Serializers;
import io.trato.eventstore.json.EventJson;
import io.trato.eventstore.json.EventTypes;
import io.trato.eventstore.read.PostgresLog;
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
    private final Rulebook book;
    private final HikariDataSource pool;
    private final LogNode node;
    private final Configuration axon;
    private final Commands commands;

    public CommandLine() {
        this(Rulebook.KNOWN);
    }

    /** Under other rules than those that the program knows. */
    public CommandLine(Rulebook book) {
        this(migrated(), book);
    }

    private CommandLine(TestServices.Database database, Rulebook book) {
        this.database = database;
        this.book = book;
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
        return new CommandLine(database, book);
    }

    public Commands commands() {
        return commands;
    }

    public PostgresLog log() {
        return node.log();
    }

    /** As the application's role. */
    public JdbcTemplate sql() {
        return new JdbcTemplate(pool);
    }

    public DataSource database() {
        return pool;
    }

    /** What its aggregates ask for. */
    public Surroundings surroundings() {
        return Surroundings.of(node.log(), new Gateways(List.of()), book);
    }

    private Configurer configured() {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(_ -> node.store())
                .configureTransactionManager(_ -> NoTransactionManager.INSTANCE)
                .configureSerializer(_ -> Serializers.json());
        surroundings().configureModule(configurer);
        return configurer;
    }

    @Override
    public void close() {
        axon.shutdown();
        node.close();
        pool.close();
    }
}
