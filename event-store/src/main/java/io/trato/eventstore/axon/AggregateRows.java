package io.trato.eventstore.axon;

import io.trato.contract.Ids;
import io.trato.contract.log.LoggedEvent;
import io.trato.eventstore.json.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an aggregate is loaded from. A snapshot of another revision than its class has today is as if it were not there. */
public final class AggregateRows {

    private static final String EVENT =
            "sequence, type, revision, payload, event_id, metadata, decided_at from event where stream = ? and sequence";
    private static final String EVENTS = "select false, " + EVENT + " >= ? order by sequence";
    private static final String LOAD = """
            select true, sequence, type, revision, payload, null::uuid, null::jsonb, null::timestamptz
              from snapshot where stream = ?
            union all
            select false, """ + " " + EVENT + """
             > coalesce((select sequence from snapshot where stream = ?), -1)
            order by 2
            """;
    private static final String LAST = "select max(sequence) from event where stream = ?";
    private static final String SNAPSHOT =
            "select true, sequence, type, revision, payload from snapshot where stream = ?";
    private static final String STORE_SNAPSHOT = """
            insert into snapshot (stream, sequence, type, revision, payload) values (?, ?, ?, ?, ?::jsonb)
            on conflict (stream) do update
               set sequence = excluded.sequence, type = excluded.type, revision = excluded.revision,
                   payload = excluded.payload
             where snapshot.sequence <= excluded.sequence
            """;

    private final JdbcTemplate jdbc;
    private final EventJson json;
    private final Serializer states;

    /** @param states writes and reads the states of aggregates, as JSON text */
    public AggregateRows(DataSource dataSource, EventJson json, Serializer states) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.json = json;
        this.states = states;
    }

    List<DomainEventMessage<?>> load(String stream) {
        List<@Nullable DomainEventMessage<?>> rows =
                jdbc.query(LOAD, (row, number) -> message(stream, row), stream, stream, stream);
        if (!rows.isEmpty() && rows.getFirst() == null) {
            return events(stream, 0);
        }
        List<DomainEventMessage<?>> messages = new ArrayList<>(rows.size());
        for (DomainEventMessage<?> row : rows) {
            if (row != null) {
                messages.add(row);
            }
        }
        return messages;
    }

    List<DomainEventMessage<?>> events(String stream, long first) {
        return jdbc.query(EVENTS, (row, number) -> event(stream, row), stream, first);
    }

    Optional<DomainEventMessage<?>> snapshot(String stream) {
        List<@Nullable DomainEventMessage<?>> found =
                jdbc.query(SNAPSHOT, (row, number) -> snapshot(stream, row), stream);
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.getFirst());
    }

    Optional<Long> lastSequence(String stream) {
        return Optional.ofNullable(jdbc.queryForObject(LAST, Long.class, stream));
    }

    void storeSnapshot(DomainEventMessage<?> snapshot) {
        SerializedObject<String> state = snapshot.serializePayload(states, String.class);
        jdbc.update(
                STORE_SNAPSHOT,
                snapshot.getAggregateIdentifier(),
                snapshot.getSequenceNumber(),
                state.getType().getName(),
                state.getType().getRevision(),
                state.getData());
    }

    private @Nullable DomainEventMessage<?> message(String stream, ResultSet row) throws SQLException {
        return row.getBoolean(1) ? snapshot(stream, row) : event(stream, row);
    }

    private DomainEventMessage<?> event(String stream, ResultSet row) throws SQLException {
        return Messages.domain(new LoggedEvent(
                0,
                row.getString(6),
                stream,
                row.getLong(2),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                json.read(row.getString(3), row.getString(4), row.getString(5)),
                json.readMetadata(row.getString(7))));
    }

    private @Nullable DomainEventMessage<?> snapshot(String stream, ResultSet row) throws SQLException {
        try {
            Object state = states.deserialize(
                    new SimpleSerializedObject<>(row.getString(5), String.class, row.getString(3), row.getString(4)));
            Revision today = state.getClass().getAnnotation(Revision.class);
            boolean current = Objects.equals(row.getString(4), today == null ? null : today.value());
            return current && state.getClass().getName().equals(row.getString(3))
                    ? new GenericDomainEventMessage<>(Ids.typeOf(stream), stream, row.getLong(2), state)
                    : null;
        } catch (SerializationException unreadable) {
            return null;
        }
    }
}
