package io.trato.eventstore.append;

import io.trato.contract.Claim;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the log holds of the places, names and keys that a group of appends wants. */
final class CommittedState {

    private record Pair(String first, String second) {}

    private final PreparedStatement places;
    private final PreparedStatement names;
    private final PreparedStatement keys;
    private final Map<Place, String> eventIds = new HashMap<>();
    private final Set<Pair> takenNames = new HashSet<>();
    private final Set<Pair> spentKeys = new HashSet<>();

    CommittedState(Connection connection) throws SQLException {
        places = connection.prepareStatement("""
                select e.stream, e.sequence, e.event_id
                from unnest(?::text[], ?::bigint[]) as wanted(stream, sequence) join event e using (stream, sequence)
                """);
        names = connection.prepareStatement(
                "select kind, name from unnest(?::text[], ?::text[]) as wanted(kind, name) join claim using (kind, name)");
        keys = connection.prepareStatement(
                "select actor, key from unnest(?::text[], ?::text[]) as wanted(actor, key) join idempotency using (actor, key)");
    }

    void look(List<Append> group) throws SQLException {
        List<Place> wanted = new ArrayList<>();
        for (Append append : group) {
            for (NewEvent event : append.events()) {
                Place before = event.place().before();
                wanted.add(event.place());
                if (before != null) {
                    wanted.add(before);
                }
            }
        }
        lookForPlaces(wanted);
        lookForPairs(
                names,
                group.stream()
                        .flatMap(a -> a.claims().stream())
                        .map(CommittedState::pair)
                        .toList(),
                takenNames);
        lookForPairs(
                keys,
                group.stream()
                        .map(Append::key)
                        .filter(Objects::nonNull)
                        .map(CommittedState::pair)
                        .toList(),
                spentKeys);
    }

    /** Whether all of these places are taken. */
    boolean holdAll(List<Place> wanted) throws SQLException {
        if (wanted.isEmpty()) {
            return true;
        }
        lookForPlaces(wanted);
        return eventIds.keySet().containsAll(wanted);
    }

    /** Whether this very append is in the log: by a statement whose answer was lost. */
    boolean holds(Append append) {
        return append.events().stream().allMatch(e -> e.id().equals(eventIds.get(e.place())));
    }

    boolean isTaken(Place place) {
        return eventIds.containsKey(place);
    }

    boolean isTaken(Claim claim) {
        return takenNames.contains(pair(claim));
    }

    boolean isSpent(KeyUse key) {
        return spentKeys.contains(pair(key));
    }

    /** The first event that would stand after nothing, or null. */
    @Nullable Place gapBefore(Append append) {
        Set<Place> own = new HashSet<>();
        for (NewEvent event : append.events()) {
            Place before = event.place().before();
            if (before != null && !own.contains(before) && !eventIds.containsKey(before)) {
                return event.place();
            }
            own.add(event.place());
        }
        return null;
    }

    private void lookForPlaces(List<Place> wanted) throws SQLException {
        eventIds.clear();
        places.setArray(1, text(wanted, Place::stream));
        places.setObject(2, wanted.stream().mapToLong(Place::sequence).toArray());
        try (ResultSet row = places.executeQuery()) {
            while (row.next()) {
                eventIds.put(new Place(row.getString(1), row.getLong(2)), row.getString(3));
            }
        }
    }

    private void lookForPairs(PreparedStatement query, List<Pair> wanted, Set<Pair> found) throws SQLException {
        found.clear();
        if (wanted.isEmpty()) {
            return;
        }
        query.setArray(1, text(wanted, Pair::first));
        query.setArray(2, text(wanted, Pair::second));
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(new Pair(row.getString(1), row.getString(2)));
            }
        }
    }

    private <T> Array text(List<T> rows, Function<T, String> column) throws SQLException {
        return places.getConnection()
                .createArrayOf("text", rows.stream().map(column).toArray(String[]::new));
    }

    private static Pair pair(Claim claim) {
        return new Pair(claim.kind(), claim.name());
    }

    private static Pair pair(KeyUse key) {
        return new Pair(key.actor(), key.key());
    }
}
