package io.trato.eventstore.push;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Whether other nodes listen to this log, which the server is asked at most once a second. A node that is alone need not tell
 * itself what it knows: with its commits and the waking of its own ear, that was a thirtieth of what an import costs.
 */
final class Company {

    /** What the names of all listening connections begin with. */
    static final String EAR = "ear ";

    private static final long GOOD_FOR_NANOS = Duration.ofSeconds(1).toNanos();

    private static final String OTHERS = """
            select exists (
                select from pg_stat_activity
                 where datname = current_database() and application_name like ? and application_name <> ?)""";

    private final PreparedStatement others;
    private boolean present = true;
    private long asked = System.nanoTime() - GOOD_FOR_NANOS;

    /** @param ear the name of the connection by which this node listens */
    Company(Connection connection, String ear) throws SQLException {
        others = connection.prepareStatement(OTHERS);
        others.setString(1, "trato " + EAR + "%");
        others.setString(2, "trato " + ear);
    }

    /** Whether it was alone within the last second. */
    boolean aloneForNow() {
        return !present && !unsure();
    }

    /** As the server says now, or said within the last second. */
    boolean present() throws SQLException {
        if (unsure()) {
            try (ResultSet answer = others.executeQuery()) {
                answer.next();
                present = answer.getBoolean(1);
            }
            asked = System.nanoTime();
        }
        return present;
    }

    private boolean unsure() {
        return System.nanoTime() - asked >= GOOD_FOR_NANOS;
    }
}
