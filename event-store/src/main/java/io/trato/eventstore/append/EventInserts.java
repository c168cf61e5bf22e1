package io.trato.eventstore.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * Inserts of one to {@link #MOST} events by one statement, which PostgreSQL plans once for each number: what a statement costs
 * besides its rows is paid once for all. A statement alone is a transaction, committed with the same message.
 */
final class EventInserts {

    static final int MOST = 128;

    /** How many plans a connection keeps: one of the largest takes PostgreSQL 0.8 MB. */
    private static final int KEPT = 24;

    private static final int COLUMNS = 8;
    private static final String INSERT =
            "insert into event (event_id, stream, sequence, type, revision, payload, metadata, decided_at) values ";
    private static final String ROW =
            "(?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, timestamptz 'epoch' + ? * interval '1 microsecond')";

    private final Connection connection;
    private final SequencedMap<Integer, PreparedStatement> byCount = new LinkedHashMap<>();

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

    /** The least used of late makes room. */
    private PreparedStatement statement(int count) throws SQLException {
        PreparedStatement statement = byCount.remove(count);
        if (statement == null) {
            if (byCount.size() == KEPT) {
                byCount.pollFirstEntry().getValue().close();
            }
            statement = connection.prepareStatement(INSERT + ROW + (", " + ROW).repeat(count - 1));
        }
        byCount.put(count, statement);
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
