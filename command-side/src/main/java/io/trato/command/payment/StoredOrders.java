package io.trato.command.payment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gateways' orders in the database; it is looked again after a while at first, then after twice as long each time. */
public final class StoredOrders implements GatewayOrders {

    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 12;

    /**
     * Nobody waits for the disk: what a crash of the server takes back of this, it takes back of the event or the webhook that
     * led to it too, whose token or settlement comes later in the server's own log.
     */
    private static final String UNHURRIED = " FROM set_config('synchronous_commit', 'off', true)";

    /** A payment that is complained about is looked at until somebody has decided, however long that takes. */
    private static final String SEEN = """
            INSERT INTO gateway_order AS known
                (gateway, subject, gateway_reference, owner, id, status, decided, look_at, closed)
            SELECT :gateway, :subject, :reference, :owner, :id, :status, :decided,
                now() + make_interval(secs => CASE WHEN :decided THEN :again ELSE :first END),
                :decided AND :subject = 'CHARGEBACK'""" + UNHURRIED + """

            ON CONFLICT (gateway, subject, gateway_reference) DO UPDATE SET
                status = EXCLUDED.status,
                decided = EXCLUDED.decided,
                looks = CASE WHEN known.decided = EXCLUDED.decided THEN known.looks ELSE 0 END,
                look_at = CASE WHEN known.decided = EXCLUDED.decided THEN known.look_at ELSE EXCLUDED.look_at END,
                closed = EXCLUDED.decided AND (EXCLUDED.closed
                    OR known.asked_at + make_interval(secs => :window) <= now() AND NOT EXISTS (
                        SELECT FROM gateway_order complaint WHERE complaint.owner = EXCLUDED.owner
                        AND complaint.subject = 'CHARGEBACK' AND NOT complaint.decided))""";

    private static final String MENTIONED = """
            INSERT INTO gateway_order
                (gateway, subject, gateway_reference, owner, id, status, decided, look_at)
            SELECT :gateway, :subject, :reference, :owner, :id, :status, false,
                now() + make_interval(secs => :first)""" + UNHURRIED + """

            ON CONFLICT (gateway, subject, gateway_reference) DO UPDATE SET status = EXCLUDED.status""";

    private final JdbcClient sql;
    private final WatchSettings watch;

    public StoredOrders(JdbcClient sql, WatchSettings watch) {
        this.sql = sql;
        this.watch = watch;
    }

    @Override
    public void seen(Thing thing, Reference ours, String status, boolean decided) {
        if (!thing.gatewayReference().isEmpty()) {
            named(SEEN, thing, ours, status)
                    .param("decided", decided)
                    .param("again", seconds(watch.again()))
                    .param("window", seconds(watch.window()))
                    .update();
        }
    }

    @Override
    public void mentioned(Thing thing, Reference ours, String status) {
        if (!thing.gatewayReference().isEmpty()) {
            named(MENTIONED, thing, ours, status).update();
        }
    }

    private JdbcClient.StatementSpec named(String statement, Thing thing, Reference ours, String status) {
        return sql.sql(statement)
                .param("gateway", thing.gateway())
                .param("subject", thing.subject().name())
                .param("reference", thing.gatewayReference())
                .param("owner", ours.owner())
                .param("id", ours.id())
                .param("status", status)
                .param("first", seconds(watch.first()));
    }

    @Override
    public Optional<Reference> reference(Thing thing) {
        return sql.sql("""
                        SELECT owner, id FROM gateway_order
                        WHERE gateway = ? AND subject = ? AND gateway_reference = ?""")
                .params(thing.gateway(), thing.subject().name(), thing.gatewayReference())
                .query((row, _) -> new Reference(row.getString("owner"), row.getString("id")))
                .optional();
    }

    @Override
    public boolean heard(Thing thing, String status) {
        return sql.sql("""
                        SELECT EXISTS (SELECT FROM gateway_order
                        WHERE gateway = ? AND subject = ? AND gateway_reference = ? AND decided AND status = ?)""")
                .params(thing.gateway(), thing.subject().name(), thing.gatewayReference(), status)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean undecided(Thing thing) {
        return sql.sql("""
                        SELECT EXISTS (SELECT FROM gateway_order
                        WHERE gateway = ? AND subject = ? AND gateway_reference = ? AND NOT decided)""")
                .params(thing.gateway(), thing.subject().name(), thing.gatewayReference())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Thing> due(int limit) {
        return sql.sql("""
                        UPDATE gateway_order SET looks = looks + 1, look_at = now() + make_interval(secs => CASE
                            WHEN decided THEN least(:slowest, :again * power(2, least(:doublings, looks + 1)))
                            ELSE least(:longest, :first * power(2, least(:doublings, looks + 1))) END)
                        WHERE (gateway, subject, gateway_reference) IN (
                            SELECT gateway, subject, gateway_reference FROM gateway_order
                            WHERE NOT closed AND look_at <= now() AND subject <> 'CHARGEBACK'
                            ORDER BY decided, look_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                        RETURNING gateway, subject, gateway_reference""")
                .param("slowest", seconds(watch.slowest()))
                .param("again", seconds(watch.again()))
                .param("longest", seconds(LONGEST))
                .param("first", seconds(watch.first()))
                .param("doublings", MOST_DOUBLINGS)
                .param("limit", limit)
                .query((row, _) -> new Thing(
                        row.getString("gateway"),
                        Subject.valueOf(row.getString("subject")),
                        row.getString("gateway_reference")))
                .list();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
