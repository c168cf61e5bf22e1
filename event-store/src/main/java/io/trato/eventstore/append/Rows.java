package io.trato.eventstore.append;

import io.trato.contract.Claim;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A group of appends as rows, sorted so that two groups never wait for each other. */
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

    /** Places that have to stand in the log already, as far as neither this group nor what was seen before proves it. */
    List<Place> unproven(SeenPlaces seen) {
        List<Place> unproven = new ArrayList<>(0);
        Place last = null;
        for (NewEvent event : events) {
            Place before = event.place().before();
            if (before != null && !before.equals(last) && !seen.taken(before)) {
                unproven.add(before);
            }
            last = event.place();
        }
        return unproven;
    }

    /** Whether one statement inserts them all. */
    boolean areOneStatement() {
        return claims.isEmpty() && keys.isEmpty() && events.size() <= EventInserts.MOST;
    }

    void seenBy(SeenPlaces seen) {
        events.forEach(event -> seen.saw(event.place()));
    }

    void insertEvents(EventInserts inserts) throws SQLException {
        inserts.insert(events);
    }

    void insertNames(PreparedStatement statement) throws SQLException {
        for (Claim claim : claims) {
            statement.setString(1, claim.kind());
            statement.setString(2, claim.name());
            statement.setString(3, claim.holder());
            statement.addBatch();
        }
        insert(statement, claims);
    }

    void insertKeys(PreparedStatement statement) throws SQLException {
        for (KeyUse use : keys) {
            statement.setString(1, use.actor());
            statement.setString(2, use.key());
            statement.setString(3, use.inputHash());
            statement.setString(4, use.receipt().stream());
            statement.setLong(5, use.receipt().sequence());
            statement.addBatch();
        }
        insert(statement, keys);
    }

    private static void insert(PreparedStatement statement, List<?> rows) throws SQLException {
        if (!rows.isEmpty()) {
            statement.executeBatch();
        }
    }
}
