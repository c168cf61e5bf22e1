package io.trato.eventstore.read;

import io.trato.contract.Event;
import io.trato.contract.log.LoggedEvent;
import io.trato.eventstore.append.Place;
import io.trato.eventstore.json.EventJson;
import io.trato.eventstore.json.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The log's tables, read. Position 0 stands for an event that is committed and not sealed yet. */
public final class LogRows {

    private static final String COLUMNS =
            "e.event_id, e.stream, e.sequence, e.type, e.revision, e.payload, e.metadata, e.decided_at";
    private static final String AFTER = "select s.position, " + COLUMNS + """
             from sealed s join event e on e.transaction = s.transaction and e.number = s.number
            where s.position > ? and s.position <= ?
            order by s.position limit\s
            """;

    private static final String ENDS =
            "select transaction, number from sealed where position in (?, ?) order by position";

    /**
     * Positions are given in the order of transaction and number, so a stretch of them is a stretch of events. Its ends are part
     * of the text, so that the planner sees how short it is.
     */
    private static final String STRETCH = "select s.position, " + COLUMNS + """
             from sealed s join event e on e.transaction = s.transaction and e.number = s.number
            where s.position > %d and s.position <= %d
              and (e.transaction, e.number) between (%s) and (%s)
              and e.type <> all(?)
            order by s.position
            """;

    /**
     * By the streams, however long the stretch is: OFFSET 0 keeps the planner from walking through the whole stretch, which it
     * takes for short when the bounds are parameters.
     */
    private static final String AFTER_IN_STREAMS = "select s.position, " + COLUMNS + """
             from (select * from event where stream = any(?) offset 0) e
             cross join lateral (
                   select position from sealed
                    where transaction = e.transaction and number = e.number and position > ? and position <= ?
                   offset 0) s
            order by s.position limit\s
            """;

    /** Event by event, for the same reason. */
    private static final String STREAM = "select coalesce(s.position, 0), " + COLUMNS + """
             from event e
             left join lateral (
                   select position from sealed where transaction = e.transaction and number = e.number
                   offset 0) s on true
            where e.stream = ? and e.sequence >= ?
            order by e.sequence
            """;

    private static final String POSITION = """
            select coalesce(s.position, 0)
              from event e left join sealed s on s.transaction = e.transaction and s.number = e.number
             where e.stream = ? and e.sequence = ?
            """;
    private static final String HEAD = "select coalesce(max(position), 0) from sealed";
    private static final String UNSEALED = """
            select count(*) from (
                select from event
                 where (transaction, number) > (
                    select coalesce(max(last.transaction), '0'::xid8), coalesce(max(last.number), 0)
                      from (select transaction, number from sealed order by position desc limit 1) as last)
                 order by transaction, number limit 100000) as waiting
            """;
    private static final String BEFORE = """
            select coalesce(min(s.position) - 1, (select coalesce(max(position), 0) from sealed))
              from sealed s join event e on e.transaction = s.transaction and e.number = s.number
             where e.decided_at >= ?
            """;

    private final JdbcTemplate jdbc;
    private final RowMapper<LoggedEvent> events;
    private final EventJson json;

    public LogRows(DataSource dataSource, EventJson json) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.json = json;
        this.events = (row, number) -> event(row, json);
    }

    /** The limit is part of the text, since the planner would guess a tenth of the log for a parameter. */
    List<LoggedEvent> after(long position, long upTo, int limit) {
        return jdbc.query(AFTER + limit, events, position, upTo);
    }

    List<LoggedEvent> after(long position, long upTo, Collection<String> streams, int limit) {
        return jdbc.query(AFTER_IN_STREAMS + limit, events, streams.toArray(String[]::new), position, upTo);
    }

    /** What is of no known kind that may be left out, so an event that nobody knows is told of. */
    List<LoggedEvent> stretch(long after, long upTo, Predicate<Class<? extends Event>> concern) {
        String[] others = json.types().stream()
                .filter(type -> !concern.test(type.record()))
                .map(EventType::name)
                .toArray(String[]::new);
        List<String> ends = jdbc.query(
                ENDS, (row, number) -> "'%s', %d".formatted(row.getString(1), row.getLong(2)), after + 1, upTo);
        return ends.isEmpty()
                ? List.of()
                : jdbc.query(STRETCH.formatted(after, upTo, ends.getFirst(), ends.getLast()), events, (Object) others);
    }

    List<LoggedEvent> stream(String stream, long fromSequence) {
        return jdbc.query(STREAM, events, stream, fromSequence);
    }

    /** The position of a committed event, 0 when it is not sealed yet; empty when there is no such event. */
    OptionalLong position(Place place) {
        return jdbc.queryForList(POSITION, Long.class, place.stream(), place.sequence()).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** The last position that was given. */
    public long head() {
        return number(HEAD);
    }

    /** How many committed events have no position yet; counts no farther than 100,000. */
    public long unsealed() {
        return number(UNSEALED);
    }

    /** The last position before the first event that was decided at or after an instant. Reads the whole log. */
    long before(OffsetDateTime instant) {
        return number(BEFORE, instant);
    }

    private long number(String sql, Object... parameters) {
        Long found = jdbc.queryForObject(sql, Long.class, parameters);
        return found == null ? 0 : found;
    }

    private static LoggedEvent event(ResultSet row, EventJson json) throws SQLException {
        return new LoggedEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                json.read(row.getString(5), row.getString(6), row.getString(7)),
                json.readMetadata(row.getString(8)));
    }
}
