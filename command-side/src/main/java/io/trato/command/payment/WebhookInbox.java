package io.trato.command.payment;

import io.trato.command.payment.GatewayOrders.Thing;
import io.trato.command.payment.PaymentGateway.Notice;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Webhooks as they came in, each delivery once. One that is being worked off is leased for a while rather than locked: no
 * transaction stays open while a gateway is asked, and what a dead node leased comes back.
 */
public final class WebhookInbox {

    private static final Duration LEASE = Duration.ofSeconds(60);

    /** Nobody waits for the disk but who sent it: what is forgotten of a delivery in a crash is done with it once more. */
    private static final String UNHURRIED = " FROM set_config('synchronous_commit', 'off', true) ";

    private final JdbcClient sql;

    public WebhookInbox(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return whether it is new */
    boolean store(String gateway, Notice notice, byte[] body) {
        return sql.sql("""
                        INSERT INTO webhook (gateway, delivery_id, subject, gateway_reference, body)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .params(gateway, notice.deliveryId(), notice.subject().name(), notice.gatewayReference(), body)
                        .update()
                == 1;
    }

    List<Delivery> lease(int limit) {
        return sql.sql("""
                        UPDATE webhook SET leased_until = now() + make_interval(secs => ?), attempts = attempts + 1
                        """ + UNHURRIED + """
                        WHERE (gateway, delivery_id) IN (
                            SELECT gateway, delivery_id FROM webhook
                            WHERE settled_at IS NULL AND leased_until < now()
                            ORDER BY received_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        RETURNING gateway, delivery_id, subject, gateway_reference, attempts""")
                .params(LEASE.toSeconds(), limit)
                .query((row, _) -> new Delivery(
                        row.getString("gateway"),
                        row.getString("delivery_id"),
                        Subject.valueOf(row.getString("subject")),
                        row.getString("gateway_reference"),
                        row.getInt("attempts")))
                .list();
    }

    /** Done with; {@code result} says what came of it. */
    void settle(Delivery delivery, String result) {
        sql.sql("UPDATE webhook SET settled_at = now(), result = ?" + UNHURRIED
                        + "WHERE gateway = ? AND delivery_id = ?")
                .params(result, delivery.gateway(), delivery.deliveryId())
                .update();
    }

    /** To be tried again after a while that grows with each attempt, up to an hour. */
    void postpone(Delivery delivery, String result) {
        long seconds = Math.min(3_600, 1L << Math.min(12, delivery.attempts()));
        sql.sql("""
                        UPDATE webhook SET leased_until = now() + make_interval(secs => ?), result = ?
                        WHERE gateway = ? AND delivery_id = ?""")
                .params(seconds, result, delivery.gateway(), delivery.deliveryId())
                .update();
    }

    /** @param attempts this one included */
    record Delivery(String gateway, String deliveryId, Subject subject, String gatewayReference, int attempts) {

        Thing about() {
            return new Thing(gateway, subject, gatewayReference);
        }
    }
}
