package io.trato.benchmarks.loss;

import com.zaxxer.hikari.HikariDataSource;
import io.trato.benchmarks.append.OneInsert;
import io.trato.benchmarks.engine.Database;
import io.trato.benchmarks.engine.Engine;
import io.trato.benchmarks.engine.Events;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.LogSettings;
import io.trato.eventstore.append.Append;
import io.trato.eventstore.axon.Serializers;
import io.trato.eventstore.token.ClaimedTokens;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.postgresql.PGConnection;

/**
 * Our log, as a node runs it. Its appender leaves no transaction open; one that stalls is somebody's own, who writes into the
 * log's table as the application's role.
 */
final class TratoSubject implements Subject {

    private final Database database;
    private final HikariDataSource pool;
    private final Events events = new Events();
    private final LogNode node;
    private final TokenStore tokens;

    TratoSubject(Engine engine, String name, int connections) throws SQLException {
        this.database = engine.migrated(name);
        this.pool = Engine.pool(database, connections);
        this.node = new LogNode(pool, events.json(), LogSettings.DEFAULT, true).start();
        this.tokens = new ClaimedTokens(pool, Serializers.json(), ClaimedTokens.CLAIM);
    }

    @Override
    public String name() {
        return "ours";
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
        Append append = events.listing(1);
        node.appender().append(append);
        return append.events().getFirst().id();
    }

    @Override
    public Stalled stall() throws SQLException {
        Connection connection = DriverManager.getConnection(
                database.jdbcUrl(), database.app().user(), database.app().password());
        connection.setAutoCommit(false);
        new OneInsert(connection, 1).write(events.listing(1).events());
        return new OpenTransaction(
                connection, connection.unwrap(PGConnection.class).getBackendPID());
    }

    @Override
    public StreamableMessageSource<TrackedEventMessage<?>> source() {
        return node.store();
    }

    @Override
    public TokenStore tokens() {
        return tokens;
    }

    @Override
    public String places() {
        return "select e.event_id::text as event, s.position as place"
                + " from event e join sealed s on s.transaction = e.transaction and s.number = e.number";
    }

    @Override
    public String committed() {
        return "select count(*) from event";
    }

    @Override
    public boolean behind(TrackingToken token, long place) {
        return ((GlobalSequenceTrackingToken) token).getGlobalIndex() >= place;
    }

    @Override
    public void close() {
        node.close();
        pool.close();
    }

    private record OpenTransaction(Connection connection, int backend) implements Stalled {

        @Override
        public void end(Ending ending) throws SQLException {
            switch (ending) {
                case COMMITTED -> connection.commit();
                case ROLLED_BACK -> connection.rollback();
                case TERMINATED -> {}
            }
            connection.close();
        }
    }
}
