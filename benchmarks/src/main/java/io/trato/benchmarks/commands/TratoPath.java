package io.trato.benchmarks.commands;

import com.zaxxer.hikari.HikariDataSource;
import io.trato.benchmarks.engine.Database;
import io.trato.benchmarks.engine.Engine;
import io.trato.command.Surroundings;
import io.trato.command.bus.AxonCommands;
import io.trato.command.payment.Gateways;
import io.trato.contract.Commands;
import io.trato.contract.EventCatalog;
import io.trato.contract.market.MarketRules;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.LogSettings;
import io.trato.eventstore.axon.Serializers;
import io.trato.eventstore.json.EventJson;
import io.trato.eventstore.json.EventTypes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;

/** The program's own command side on its own log, the sealer running, assembled as the server does it. */
public final class TratoPath implements CommandPath {

    private final Engine engine;
    private final Database database;
    private final HikariDataSource pool;
    private final LogNode node;
    private final Configuration axon;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Commands commands;

    /** @param poolSize connections for reading aggregates */
    public TratoPath(Engine engine, Database database, int poolSize) {
        this.engine = engine;
        this.database = database;
        this.pool = Engine.pool(database, poolSize);
        EventJson json = new EventJson(EventTypes.of(EventCatalog.FAMILIES), List.of());
        this.node = new LogNode(pool, json, LogSettings.DEFAULT, true).start();
        this.axon = configured(node).start();
        this.commands = new AxonCommands(axon.commandBus(), node.log(), threads);
    }

    private static Configurer configured(LogNode node) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(_ -> node.store())
                .configureTransactionManager(_ -> NoTransactionManager.INSTANCE)
                .configureSerializer(_ -> Serializers.json())
                .configureCorrelationDataProviders(_ -> List.of());
        Surroundings.of(node.log(), new Gateways(List.of()), MarketRules.FIRST).configureModule(configurer);
        return configurer;
    }

    @Override
    public Commands commands() {
        return commands;
    }

    public LogNode node() {
        return node;
    }

    public HikariDataSource pool() {
        return pool;
    }

    /** Everything that was written must also have got its position, without gaps. */
    @Override
    public long events() throws SQLException {
        long written = Long.parseLong(engine.answer(database.name(), "select count(*) from event"));
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (node.log().head() < written && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        long sealed = Long.parseLong(engine.answer(
                database.name(),
                "select case when count(*) = coalesce(max(position), 0) then count(*) else -1 end from sealed"));
        if (sealed != written) {
            throw new IllegalStateException(written + " events were written, " + sealed + " are sealed without gaps");
        }
        return written;
    }

    /** How many appends found each other in a group, over everything written so far. */
    public double eventsPerCommit() throws SQLException {
        return Double.parseDouble(engine.answer(
                database.name(), "select count(*)::float8 / greatest(1, count(distinct transaction)) from event"));
    }

    @Override
    public void close() {
        axon.shutdown();
        node.close();
        pool.close();
        threads.close();
    }
}
