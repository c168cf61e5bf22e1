package io.trato.command.payment;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits between gateways and us, counted when somebody looks; both are near nothing when all is well. */
public final class GatewayMeters implements MeterBinder {

    private final JdbcClient sql;

    public GatewayMeters(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder(
                        "trato.gateway.webhooks",
                        this,
                        it -> it.count("SELECT count(*) FROM webhook WHERE settled_at IS NULL"))
                .description("Webhooks that are stored and not worked off")
                .register(meters);
        Gauge.builder("trato.gateway.undecided", this, it -> it.count("""
                        SELECT count(*) FROM gateway_order
                        WHERE NOT decided AND asked_at < now() - interval '1 hour'"""))
                .description("Payments, refunds, payouts and chargebacks that a gateway has not decided for an hour")
                .register(meters);
    }

    private long count(String question) {
        return sql.sql(question).query(Long.class).single();
    }
}
