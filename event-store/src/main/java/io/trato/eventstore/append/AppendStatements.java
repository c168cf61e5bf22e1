package io.trato.eventstore.append;

import io.trato.eventstore.connect.DedicatedConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes a group in one statement, which is its own transaction: one round trip and one commit for the whole group. When a
 * row finds its place taken (or the place before it empty), the statement fails and so nothing of the group is written; that
 * is why it counts what it inserted. An index is always right here, even while the planner believes the table to be small.
 */
final class AppendStatements implements AutoCloseable {

    /** The state of {@code refuse_append()}. */
    static final String NOT_ALL = "TR001";

    private static final String EVENTS = """
            events as (
                insert into event (event_id, stream, sequence, type, revision, payload, metadata, decided_at)
                select r.id::uuid, r.stream, r.sequence, r.type, r.revision, r.payload::jsonb, r.metadata::jsonb,
                       timestamptz 'epoch' + r.micros * interval '1 microsecond'
                from unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::bigint[])
                     as r(id, stream, sequence, predecessor, type, revision, payload, metadata, micros)
                where r.predecessor < 0 or (select p.sequence from event p
                                            where p.stream = r.stream and p.sequence = r.predecessor) is not null
                on conflict do nothing returning 1)
            """;

    private static final String EVENTS_ONLY =
            "with " + EVENTS + "select case when (select count(*) from events) = ? then 0 else refuse_append() end";

    private static final String EVERYTHING = "with " + EVENTS + """
            , names as (
                insert into claim (kind, name, holder)
                select * from unnest(?::text[], ?::text[], ?::text[])
                on conflict do nothing returning 1)
            , keys as (
                insert into idempotency (actor, key, input_hash, stream, version)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                on conflict do nothing returning 1)
            select case when (select count(*) from events) + (select count(*) from names) + (select count(*) from keys) = ?
                        then 0 else refuse_append() end
            """;

    private final Connection connection;
    private final PreparedStatement eventsOnly;
    private final PreparedStatement everything;
    private final Verdicts verdicts;

    AppendStatements(Connection connection) throws SQLException {
        this.connection = connection;
        DedicatedConnections.set(
                connection, "enable_seqscan = off", "plan_cache_mode = force_generic_plan", "jit = off");
        this.eventsOnly = connection.prepareStatement(EVENTS_ONLY);
        this.everything = connection.prepareStatement(EVERYTHING);
        this.verdicts = new Verdicts(connection);
    }

    /** Commits the whole group, or throws with {@link #NOT_ALL} and has written nothing. */
    void write(List<Append> group) throws SQLException {
        Rows rows = new Rows(group);
        PreparedStatement statement = rows.eventsOnly() ? eventsOnly : everything;
        int next = rows.bindEvents(statement, 1);
        if (!rows.eventsOnly()) {
            next = rows.bindKeys(statement, rows.bindClaims(statement, next));
        }
        statement.setInt(next, rows.count());
        statement.execute();
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
