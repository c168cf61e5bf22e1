package io.trato.eventstore.append;

import io.trato.contract.Claim;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A group of appends as rows for {@code unnest}, sorted so that two groups never wait for each other. Text arrays travel in
 * binary form, without escaping.
 */
final class Rows {

    private final List<NewEvent> events;
    private final List<Claim> claims;
    private final List<KeyUse> keys;

    Rows(List<Append> group) {
        List<NewEvent> gathered = new ArrayList<>(group.size() + 8);
        List<Claim> names = new ArrayList<>(0);
        List<KeyUse> spent = new ArrayList<>(0);
        for (Append append : group) {
            gathered.addAll(append.events());
            names.addAll(append.claims());
            if (append.key() != null) {
                spent.add(append.key());
            }
        }
        gathered.sort(Comparator.comparing(NewEvent::place, Place.ORDER));
        names.sort(Comparator.comparing(Claim::kind).thenComparing(Claim::name));
        spent.sort(Comparator.comparing(KeyUse::actor).thenComparing(KeyUse::key));
        this.events = gathered;
        this.claims = names;
        this.keys = spent;
    }

    boolean eventsOnly() {
        return claims.isEmpty() && keys.isEmpty();
    }

    int count() {
        return events.size() + claims.size() + keys.size();
    }

    int bindEvents(PreparedStatement statement, int from) throws SQLException {
        Connection c = statement.getConnection();
        int i = from;
        statement.setArray(i++, text(c, events, NewEvent::id));
        statement.setArray(i++, text(c, events, e -> e.place().stream()));
        statement.setObject(
                i++, events.stream().mapToLong(e -> e.place().sequence()).toArray());
        statement.setObject(i++, predecessors());
        statement.setArray(i++, text(c, events, NewEvent::type));
        statement.setArray(i++, text(c, events, NewEvent::revision));
        statement.setArray(i++, text(c, events, NewEvent::payload));
        statement.setArray(i++, text(c, events, NewEvent::metadataJson));
        statement.setObject(i++, events.stream().mapToLong(NewEvent::micros).toArray());
        return i;
    }

    int bindClaims(PreparedStatement statement, int from) throws SQLException {
        Connection c = statement.getConnection();
        int i = from;
        statement.setArray(i++, text(c, claims, Claim::kind));
        statement.setArray(i++, text(c, claims, Claim::name));
        statement.setArray(i++, text(c, claims, Claim::holder));
        return i;
    }

    int bindKeys(PreparedStatement statement, int from) throws SQLException {
        Connection c = statement.getConnection();
        int i = from;
        statement.setArray(i++, text(c, keys, KeyUse::actor));
        statement.setArray(i++, text(c, keys, KeyUse::key));
        statement.setArray(i++, text(c, keys, KeyUse::inputHash));
        statement.setArray(i++, text(c, keys, k -> k.receipt().stream()));
        statement.setObject(
                i++, keys.stream().mapToLong(k -> k.receipt().sequence()).toArray());
        return i;
    }

    /** For each event the sequence that must be committed before it, or -1 when it stands first or follows one of the group. */
    private long[] predecessors() {
        long[] needed = new long[events.size()];
        for (int i = 0; i < needed.length; i++) {
            Place place = events.get(i).place();
            boolean follows = i > 0
                    && events.get(i - 1).place().sequence() == place.sequence() - 1
                    && Objects.equals(events.get(i - 1).place().stream(), place.stream());
            needed[i] = follows ? -1 : place.sequence() - 1;
        }
        return needed;
    }

    private static <T> Array text(Connection connection, List<T> rows, Function<T, String> column) throws SQLException {
        String[] values = new String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return connection.createArrayOf("text", values);
    }
}
