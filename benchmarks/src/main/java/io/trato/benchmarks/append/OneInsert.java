package io.trato.benchmarks.append;

import io.trato.eventstore.append.NewEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collections;
import java.util.List;

/** The same rows in one prepared statement by plain JDBC, committed by itself: what PostgreSQL gives to anybody. */
public final class OneInsert implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement statement;

    public OneInsert(Connection connection, int rows) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(
                "insert into event (event_id, stream, sequence, type, revision, payload, metadata, decided_at) values "
                        + String.join(",", Collections.nCopies(rows, "(?::uuid, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)")));
    }

    public void write(List<NewEvent> events) throws SQLException {
        int i = 1;
        for (NewEvent event : events) {
            statement.setString(i++, event.id());
            statement.setString(i++, event.place().stream());
            statement.setLong(i++, event.place().sequence());
            statement.setString(i++, event.type());
            statement.setString(i++, event.revision());
            statement.setString(i++, event.payload());
            statement.setString(i++, event.metadataJson());
            statement.setTimestamp(i++, Timestamp.from(event.at()));
        }
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
