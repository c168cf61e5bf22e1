package io.trato.eventstore.append;

import io.trato.eventstore.connect.DedicatedConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes a group in one transaction. A row that finds its place taken fails, one that would stand after nothing is found out
 * before, and either way nothing of the group is written.
 *
 * <p>A group of events alone is one statement, as far as that has room, which PostgreSQL takes for one transaction: no BEGIN and
 * COMMIT travel by themselves. Groups that also take names or spend keys are a transaction of several messages. (One statement
 * over {@code unnest} was tried: it takes PostgreSQL longer for small groups.)
 *
 * <p>That an event's predecessor stands in the log is asked of the log only where this connection has not seen it: mostly it
 * wrote it itself.
 *
 * <p>Should the program stop within a transaction, the server ends it soon: an open one holds up the sealer.
 */
final class AppendStatements implements AutoCloseable {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String NOT_ALL = "TR001";
    private static final String LOST = "08006";

    private static final String NAME = "insert into claim (kind, name, holder) values (?, ?, ?)";
    private static final String KEY =
            "insert into idempotency (actor, key, input_hash, stream, version) values (?, ?, ?, ?, ?)";

    private final Connection connection;
    private final EventInserts events;
    private final PreparedStatement name;
    private final PreparedStatement key;
    private final CommittedState committed;
    private final Verdicts verdicts;
    private final SeenPlaces seen = new SeenPlaces();

    AppendStatements(Connection connection) throws SQLException {
        this.connection = connection;
        DedicatedConnections.set(
                connection,
                // An index is always right here, even while the planner believes the table to be small.
                "enable_seqscan = off",
                "enable_hashjoin = off",
                "enable_mergejoin = off",
                "plan_cache_mode = force_generic_plan",
                "jit = off",
                "idle_in_transaction_session_timeout = '3s'",
                "transaction_timeout = '20s'");
        this.events = new EventInserts(connection);
        this.name = connection.prepareStatement(NAME);
        this.key = connection.prepareStatement(KEY);
        this.committed = new CommittedState(connection);
        this.verdicts = new Verdicts(committed);
    }

    /** Commits the whole group, or throws and has written nothing; unless the connection was lost, when nobody knows. */
    void write(List<Append> group) throws SQLException {
        Rows rows = new Rows(group);
        try {
            if (!committed.holdAll(rows.unproven(seen))) {
                throw new SQLException("an event would stand after nothing", NOT_ALL);
            }
            if (rows.areOneStatement()) {
                rows.insertEvents(events);
            } else {
                writeInTransaction(rows);
            }
            rows.seenBy(seen);
        } catch (AssertionError driver) {
            // What pgjdbc 42.7 throws from a batch when it finds the connection closed under it.
            throw new SQLException("the connection was lost within a batch", LOST, driver);
        }
    }

    private void writeInTransaction(Rows rows) throws SQLException {
        connection.setAutoCommit(false);
        try {
            rows.insertEvents(events);
            rows.insertNames(name);
            rows.insertKeys(key);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            undo(e);
            throw e;
        }
    }

    private void undo(SQLException cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException lost) {
            cause.addSuppressed(lost);
        }
    }

    /** Whether the committed state stood against a group. */
    static boolean isRefusal(SQLException e) {
        return NOT_ALL.equals(e.getSQLState()) || UNIQUE_VIOLATION.equals(e.getSQLState());
    }

    /** What the committed state says to each append of a group that could not be written whole. */
    Verdicts.Sorted judge(List<Append> group) throws SQLException {
        return verdicts.judge(group);
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
