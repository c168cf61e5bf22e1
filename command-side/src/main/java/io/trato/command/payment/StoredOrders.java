package io.trato.command.payment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gateways' orders in the database; it is looked again after a while at first, then after twice as long each time. */
public final class StoredOrders implements GatewayOrders {

    private static final long LONGEST = Duration.ofHours(6).toSeconds();
    private static final int MOST_DOUBLINGS = 12;

    private final JdbcClient sql;
    private final Duration firstLook;

    public StoredOrders(JdbcClient sql, Duration firstLook) {
        this.sql = sql;
        this.firstLook = firstLook;
    }

    @Override
    public void seen(Thing thing, Reference ours, String status, boolean decided) {
        if (thing.gatewayReference().isEmpty()) {
            return;
        }
        sql.sql("""
                        INSERT INTO gateway_order
                            (gateway, subject, gateway_reference, owner, id, status, decided, look_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, now() + make_interval(secs => ?))
                        ON CONFLICT (gateway, subject, gateway_reference)
                        DO UPDATE SET status = EXCLUDED.status, decided = EXCLUDED.decided""")
                .params(
                        thing.gateway(),
                        thing.subject().name(),
                        thing.gatewayReference(),
                        ours.owner(),
                        ours.id(),
                        status,
                        decided,
                        firstLook.toMillis() / 1_000.0)
                .update();
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
                        UPDATE gateway_order SET looks = looks + 1, look_at = now() + make_interval(secs =>
                            least(?, ? * power(2, least(?, looks + 1))))
                        WHERE (gateway, subject, gateway_reference) IN (
                            SELECT gateway, subject, gateway_reference FROM gateway_order
                            WHERE NOT decided AND look_at <= now() AND subject <> 'CHARGEBACK'
                            ORDER BY look_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        RETURNING gateway, subject, gateway_reference""")
                .params(LONGEST, firstLook.toMillis() / 1_000.0, MOST_DOUBLINGS, limit)
                .query((row, _) -> new Thing(
                        row.getString("gateway"),
                        Subject.valueOf(row.getString("subject")),
                        row.getString("gateway_reference")))
                .list();
    }
}
