package io.trato.eventstore.append;

import io.trato.eventstore.connect.DedicatedConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes a group in one transaction: its rows travel together, and then the commit. A row that finds its place taken fails,
 * one that would stand after nothing is not inserted, and either way nothing of the group is written. (One statement over
 * {@code unnest} was tried: it takes PostgreSQL longer for small groups.) An index is always right here, even while the planner
 * believes the table to be small.
 *
 * <p>Should the program stop between the two messages, the server ends the transaction soon: an open one holds up the sealer.
 */
final class AppendStatements implements AutoCloseable {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String NOT_ALL = "TR001";
    private static final String LOST = "08006";

    private static final String EVENT = """
            insert into event (event_id, stream, sequence, type, revision, payload, metadata, decided_at)
            select ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, timestamptz 'epoch' + ? * interval '1 microsecond'
             where ? = 0 or exists (select from event where stream = ? and sequence = ? - 1)
            """;
    private static final String NAME = "insert into claim (kind, name, holder) values (?, ?, ?)";
    private static final String KEY =
            "insert into idempotency (actor, key, input_hash, stream, version) values (?, ?, ?, ?, ?)";

    private final Connection connection;
    private final PreparedStatement event;
    private final PreparedStatement name;
    private final PreparedStatement key;
    private final Verdicts verdicts;

    AppendStatements(Connection connection) throws SQLException {
        this.connection = connection;
        DedicatedConnections.set(
                connection,
                "enable_seqscan = off",
                "plan_cache_mode = force_generic_plan",
                "jit = off",
                "idle_in_transaction_session_timeout = '3s'");
        this.event = connection.prepareStatement(EVENT);
        this.name = connection.prepareStatement(NAME);
        this.key = connection.prepareStatement(KEY);
        this.verdicts = new Verdicts(connection);
    }

    /** Commits the whole group, or throws and has written nothing; unless the connection was lost, when nobody knows. */
    void write(List<Append> group) throws SQLException {
        Rows rows = new Rows(group);
        connection.setAutoCommit(false);
        try {
            rows.insertEvents(event);
            rows.insertNames(name);
            rows.insertKeys(key);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            undo(e);
            throw e;
        } catch (AssertionError driver) {
            // What pgjdbc 42.7 throws from a batch when it finds the connection closed under it.
            throw new SQLException("the connection was lost within a batch", LOST, driver);
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

    /** What {@link #write} throws when a row would stand after nothing. */
    static SQLException notAll() {
        return new SQLException("not all of it can be appended", NOT_ALL);
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
