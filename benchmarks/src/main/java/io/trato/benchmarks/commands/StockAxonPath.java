package io.trato.benchmarks.commands;

import com.zaxxer.hikari.HikariDataSource;
import io.trato.benchmarks.engine.Database;
import io.trato.benchmarks.engine.Engine;
import io.trato.benchmarks.engine.StockAxon;
import io.trato.command.account.AccountAggregate;
import io.trato.command.bus.AxonCommands;
import io.trato.command.bus.Contexts;
import io.trato.command.listing.ListingAggregate;
import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.Role;
import io.trato.contract.account.KycStatus;
import io.trato.contract.account.Standing;
import io.trato.contract.account.Standings;
import io.trato.contract.log.AppendLedger;
import io.trato.contract.log.SpentKey;
import io.trato.eventstore.axon.Serializers;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The same aggregates on Axon as it comes: its embedded event store over its own JDBC engine and tables, a transaction for
 * each command. Everything else is made as easy for it as can be: no timeouts, a connection for each caller, and standings
 * that are known without looking.
 */
public final class StockAxonPath implements CommandPath {

    private final Engine engine;
    private final Database database;
    private final HikariDataSource pool;
    private final Configuration axon;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Commands commands;

    public StockAxonPath(Engine engine, Database database, int callers) {
        this.engine = engine;
        this.database = database;
        this.pool = Engine.pool(StockAxon.owned(database), callers + 2);
        this.axon = configured(pool).start();
        this.commands = new AxonCommands(axon.commandBus(), new NothingSpent(), threads);
    }

    private static Configurer configured(HikariDataSource pool) {
        Standings everybody = id -> Optional.of(new Standing(id, Set.of(Role.PROVIDER), KycStatus.NONE, false, "es"));
        TransactionManager transactions = new SpringTransactionManager(new DataSourceTransactionManager(pool));
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(_ -> StockAxon.store(pool, transactions))
                .configureTransactionManager(_ -> transactions)
                .configureSerializer(_ -> Serializers.json())
                .registerComponent(Contexts.class, _ -> new Contexts(everybody))
                .registerComponent(Standings.class, _ -> everybody);
        return configurer
                .configureAggregate(addressed(AccountAggregate.class))
                .configureAggregate(addressed(ListingAggregate.class));
    }

    private static <A> AggregateConfigurer<A> addressed(Class<A> aggregate) {
        return AggregateConfigurer.defaultConfiguration(aggregate)
                .configureCommandTargetResolver(_ -> message ->
                        new VersionedAggregateIdentifier(((Command) message.getPayload()).aggregateId(), null));
    }

    @Override
    public Commands commands() {
        return commands;
    }

    @Override
    public long events() throws SQLException {
        return Long.parseLong(
                engine.answer(database.name(), "select count(*) from " + new EventSchema().domainEventTable()));
    }

    @Override
    public void close() {
        axon.shutdown();
        pool.close();
        threads.close();
    }

    /** The commands of this benchmark carry no key. */
    private static final class NothingSpent implements AppendLedger {
        @Override
        public Optional<SpentKey> spent(String actorId, String idempotencyKey) {
            return Optional.empty();
        }

        @Override
        public Optional<String> holder(String claimKind, String name) {
            return Optional.empty();
        }
    }
}
