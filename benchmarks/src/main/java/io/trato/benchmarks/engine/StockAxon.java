package io.trato.benchmarks.engine;

import com.zaxxer.hikari.HikariDataSource;
import io.trato.eventstore.axon.Serializers;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/** Axon's event store as it comes: its embedded store over its own JDBC engine, with the settings that nobody changed. */
public final class StockAxon {

    private StockAxon() {}

    /** Makes the tables, too. */
    public static EmbeddedEventStore store(HikariDataSource pool, TransactionManager transactions) {
        return EmbeddedEventStore.builder()
                .storageEngine(storage(pool, transactions))
                .build();
    }

    /** A database in which the program is the owner of the tables, since it makes them. */
    public static Database owned(Database database) {
        return new Database(database.name(), database.jdbcUrl(), database.owner(), database.owner());
    }

    private static JdbcEventStorageEngine storage(HikariDataSource pool, TransactionManager transactions) {
        Serializer serializer = Serializers.json();
        ConnectionProvider connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool));
        JdbcEventStorageEngine storage = JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .build();
        transactions.executeInTransaction(() -> storage.createSchema(PostgresEventTableFactory.INSTANCE));
        return storage;
    }
}
