package io.trato.eventstore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.trato.eventstore.seal.HeldUp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** {@link LogStatus} as gauges, each read when somebody looks. */
public final class LogMetrics implements MeterBinder {

    private final LogNode node;
    private final InstantSource clock;

    public LogMetrics(LogNode node, InstantSource clock) {
        this.node = node;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("trato.log.head", node, n -> n.log().head())
                .description("The last position that this node has heard of")
                .register(registry);
        Gauge.builder("trato.log.unsealed", node, n -> n.status().unsealed())
                .description("Committed events without a position")
                .register(registry);
        Gauge.builder("trato.log.sealing", node, n -> n.sealing() ? 1 : 0)
                .description("Whether this node is the one that seals")
                .register(registry);
        TimeGauge.builder(
                        "trato.log.seal.delay",
                        node,
                        TimeUnit.NANOSECONDS,
                        n -> n.sealDelay().toNanos())
                .description("How long committed events wait for their positions; on the sealing node")
                .register(registry);
        TimeGauge.builder(
                        "trato.log.held.up",
                        this,
                        TimeUnit.MILLISECONDS,
                        m -> m.heldUp().toMillis())
                .description("Age of the open transaction that committed events wait for; on the sealing node")
                .register(registry);
    }

    private Duration heldUp() {
        return node.heldUp()
                .map(HeldUp::since)
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }
}
