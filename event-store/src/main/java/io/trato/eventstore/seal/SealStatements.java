package io.trato.eventstore.seal;

import io.trato.eventstore.append.Place;
import io.trato.eventstore.append.Placed;
import io.trato.eventstore.connect.DedicatedConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The sealer's SQL, on the connection that holds the lock, so that who lost the lock cannot seal either.
 *
 * <p>A seal does not wait for the disk: what it says follows from the events alone, and those are on disk before anybody
 * sees them. Should the server crash and forget the last seals, the same events get the same positions again.
 */
final class SealStatements {

    /** Any number, the same for all nodes: "sealer" in ASCII. */
    private static final long LOCK = 0x7365616c6572L;

    /** How many one pass seals at most; the planner should know it. */
    static final int LIMIT = 2_000;

    private static final String PASS = """
            with fresh as materialized (
                select e.transaction, e.number, e.stream, e.sequence, e.event_id, event_hash(e) as hash
                  from event e
                 where (e.transaction, e.number) > (?::xid8, ?) and e.transaction < pg_snapshot_xmin(pg_current_snapshot())
                 order by e.transaction, e.number limit 2000),
            placed as (
                select ? + row_number() over (order by transaction, number) as position, * from fresh),
            written as (
                insert into sealed (position, transaction, number, hash)
                select position, transaction, number, hash from placed),
            overtakable as (
                select exists (
                    select from event
                     where (transaction, number) > (?::xid8, ?)
                       and transaction >= pg_snapshot_xmin(pg_current_snapshot())) as any)
            select o.any, p.transaction, p.number, p.stream, p.sequence, p.event_id
              from overtakable o left join placed p on true order by p.position
            """;
    private static final String LAST =
            "select position, transaction, number from sealed order by position desc limit 1";
    private static final String NEXT_TRANSACTION = """
            select pg_snapshot_xmax(pg_current_snapshot()), (select max(transaction) from event),
                   pg_snapshot_xmax(pg_current_snapshot()) > coalesce((select max(transaction) from event), '0'::xid8)
                   and pg_snapshot_xmax(pg_current_snapshot()) > coalesce((select max(transaction) from sealed), '0'::xid8)
            """;

    private final Connection connection;
    private final PreparedStatement pass;
    private long position;
    private String transaction = "0";
    private long number;

    SealStatements(Connection connection) throws SQLException {
        this.connection = connection;
        DedicatedConnections.set(
                connection,
                "synchronous_commit = off",
                "enable_seqscan = off",
                "plan_cache_mode = force_generic_plan",
                "jit = off",
                "tcp_keepalives_idle = 3",
                "tcp_keepalives_interval = 1",
                "tcp_keepalives_count = 3");
        this.pass = connection.prepareStatement(PASS);
    }

    /** Tries to become the one sealer, for as long as the connection lasts. */
    boolean lock() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /**
     * Takes up where the last sealer stopped.
     *
     * @throws RestoredLogException when the server counts transactions from below what the log holds
     */
    void resume() throws SQLException {
        refuseRestoredLog();
        try (PreparedStatement last = connection.prepareStatement(LAST);
                ResultSet row = last.executeQuery()) {
            if (row.next()) {
                position = row.getLong(1);
                transaction = row.getString(2);
                number = row.getLong(3);
            }
        }
    }

    /** Seals up to {@link #LIMIT} events that nothing can overtake any more. */
    Pass pass() throws SQLException {
        pass.setString(1, transaction);
        pass.setLong(2, number);
        pass.setLong(3, position);
        pass.setString(4, transaction);
        pass.setLong(5, number);
        List<Placed> places = new ArrayList<>();
        boolean held = false;
        try (ResultSet row = pass.executeQuery()) {
            while (row.next()) {
                held = row.getBoolean(1);
                String placed = row.getString(2);
                if (placed != null) {
                    transaction = placed;
                    number = row.getLong(3);
                    places.add(new Placed(new Place(row.getString(4), row.getLong(5)), row.getString(6)));
                }
            }
        }
        position += places.size();
        return new Pass(places, held);
    }

    /**
     * What a pass did.
     *
     * @param places what it sealed, in order
     * @param held whether committed events wait for an older transaction to end
     */
    record Pass(List<Placed> places, boolean held) {}

    /** The last position given. */
    long position() {
        return position;
    }

    /** On this connection, since whoever seals may ask. */
    void look(HoldUps holdUps) throws SQLException {
        holdUps.look(connection);
    }

    private void refuseRestoredLog() throws SQLException {
        try (PreparedStatement next = connection.prepareStatement(NEXT_TRANSACTION);
                ResultSet row = next.executeQuery()) {
            if (row.next() && !row.getBoolean(3)) {
                throw new RestoredLogException(row.getString(1), row.getString(2));
            }
        }
    }
}
