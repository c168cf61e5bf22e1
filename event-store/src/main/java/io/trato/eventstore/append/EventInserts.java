package io.trato.eventstore.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Inserts of one to {@link #MOST} events by one statement, which PostgreSQL plans once for each number: what a statement costs
 * besides its rows is paid once for all. A statement alone is a transaction, committed with the same message.
 */
final class EventInserts {

    /**
     * A plan is kept for as long as the connection; one of the largest takes PostgreSQL 0.8 MB, all of them 54 MB. To keep fewer
     * was tried: with groups of many sizes the planning took more than the rows.
     */
    static final int MOST = 128;

    private static final int COLUMNS = 8;
    private static final String INSERT =
            "insert into event (event_id, stream, sequence, type, revision, payload, metadata, decided_at) values ";
    private static final String ROW =
            "(?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, timestamptz 'epoch' + ? * interval '1 microsecond')";

    private final Connection connection;
    private final @Nullable PreparedStatement[] byCount = new PreparedStatement[MOST + 1];

    EventInserts(Connection connection) {
        this.connection = connection;
    }

    /** In the order given, by as few statements as it takes. */
    void insert(List<NewEvent> events) throws SQLException {
        int whole = events.size() / MOST * MOST;
        if (whole > 0) {
            PreparedStatement statement = statement(MOST);
            for (int i = 0; i < whole; i += MOST) {
                set(statement, events.subList(i, i + MOST));
                statement.addBatch();
            }
            statement.executeBatch();
        }
        if (whole < events.size()) {
            PreparedStatement statement = statement(events.size() - whole);
            set(statement, events.subList(whole, events.size()));
            statement.executeUpdate();
        }
    }

    private PreparedStatement statement(int count) throws SQLException {
        PreparedStatement statement = byCount[count];
        if (statement == null) {
            statement = connection.prepareStatement(INSERT + ROW + (", " + ROW).repeat(count - 1));
            byCount[count] = statement;
        }
        return statement;
    }

    private static void set(PreparedStatement statement, List<NewEvent> events) throws SQLException {
        int before = 0;
        for (NewEvent event : events) {
            Place place = event.place();
            statement.setObject(before + 1, UUID.fromString(event.id()));
            statement.setString(before + 2, place.stream());
            statement.setLong(before + 3, place.sequence());
            statement.setString(before + 4, event.type());
            statement.setString(before + 5, event.revision());
            statement.setObject(before + 6, event.payload(), Types.OTHER);
            statement.setObject(before + 7, event.metadataJson(), Types.OTHER);
            statement.setLong(before + 8, event.micros());
            before += COLUMNS;
        }
    }
}
