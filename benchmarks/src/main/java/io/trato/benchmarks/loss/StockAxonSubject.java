package io.trato.benchmarks.loss;

import com.zaxxer.hikari.HikariDataSource;
import io.trato.benchmarks.engine.Database;
import io.trato.benchmarks.engine.Engine;
import io.trato.benchmarks.engine.Events;
import io.trato.benchmarks.engine.StockAxon;
import io.trato.eventstore.append.NewEvent;
import io.trato.eventstore.axon.Serializers;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Axon as it comes. An event is published in a unit of work with a transaction, as a command's is; one that stalls has been
 * written by Axon's engine, and something else of the same unit of work takes long before the commit.
 */
final class StockAxonSubject implements Subject {

    private final Database database;
    private final HikariDataSource pool;
    private final TransactionManager transactions;
    private final EmbeddedEventStore store;
    private final TokenStore tokens;
    private final JdbcTemplate sql;
    private final Events events = new Events();

    StockAxonSubject(Engine engine, String name, int connections) {
        this.database = StockAxon.owned(engine.database(name));
        this.pool = Engine.pool(database, connections);
        this.transactions = new SpringTransactionManager(new DataSourceTransactionManager(pool));
        this.store = StockAxon.store(pool, transactions);
        this.sql = new JdbcTemplate(pool);
        JdbcTokenStore axons = JdbcTokenStore.builder()
                .connectionProvider(new TransactionAwareDataSourceProxy(pool)::getConnection)
                .serializer(Serializers.json())
                .build();
        transactions.executeInTransaction(() -> axons.createSchema(PostgresTokenTableFactory.INSTANCE));
        this.tokens = axons;
    }

    @Override
    public String name() {
        return "stock Axon";
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public DataSource connections() {
        return pool;
    }

    @Override
    public String append() {
        return published(() -> {});
    }

    @Override
    public Stalled stall() {
        CompletableFuture<Integer> backend = new CompletableFuture<>();
        CompletableFuture<Ending> ending = new CompletableFuture<>();
        Thread worker = Thread.ofVirtual().start(() -> {
            try {
                published(() -> {
                    backend.complete(sql.queryForObject("select pg_backend_pid()", Integer.class));
                    if (ending.join() == Ending.ROLLED_BACK) {
                        throw new IllegalStateException("rolled back");
                    }
                });
            } catch (RuntimeException ended) {
                backend.completeExceptionally(ended);
            }
        });
        return new StalledWork(worker, backend.join(), ending);
    }

    private String published(Runnable beforeCommit) {
        NewEvent event = events.listing(1).events().getFirst();
        GenericDomainEventMessage<?> message = new GenericDomainEventMessage<>(
                "Listing", event.place().stream(), event.place().sequence(), event.event());
        DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(message);
        unit.attachTransaction(transactions);
        unit.execute(() -> {
            store.publish(message);
            unit.onPrepareCommit(_ -> beforeCommit.run());
        });
        return message.getIdentifier();
    }

    @Override
    public StreamableMessageSource<TrackedEventMessage<?>> source() {
        return store;
    }

    @Override
    public TokenStore tokens() {
        return tokens;
    }

    @Override
    public String places() {
        return "select eventIdentifier as event, globalIndex as place from DomainEventEntry";
    }

    @Override
    public String committed() {
        return "select count(*) from DomainEventEntry";
    }

    @Override
    public boolean behind(TrackingToken token, long place) {
        GapAwareTrackingToken mark = (GapAwareTrackingToken) token;
        return mark.getIndex() >= place && !mark.getGaps().contains(place);
    }

    @Override
    public void close() {
        pool.close();
    }

    private record StalledWork(Thread worker, int backend, CompletableFuture<Ending> ending) implements Stalled {

        /** Whoever terminates it has done so before. */
        @Override
        public void end(Ending how) throws InterruptedException {
            ending.complete(how);
            worker.join();
        }
    }
}
