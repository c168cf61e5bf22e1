package io.trato.eventstore.connect;

import java.sql.Connection;
import java.sql.SQLException;

/** Tells a lost connection, after which nobody knows what became of the last statement, from an answer that says no. */
public final class Losses {

    private Losses() {}

    public static boolean isLoss(SQLException e, Connection connection) {
        String state = e.getSQLState();
        if (state == null || state.startsWith("08") || state.startsWith("57P")) {
            return true;
        }
        try {
            return connection.isClosed();
        } catch (SQLException unknown) {
            return true;
        }
    }
}
