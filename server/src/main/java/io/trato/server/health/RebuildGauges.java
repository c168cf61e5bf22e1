package io.trato.server.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.trato.contract.rebuild.Rebuild;
import io.trato.contract.rebuild.Rebuilds;

/** {@code trato.rebuild.position} and {@code trato.rebuild.head}, by read model, while one is under way. */
final class RebuildGauges {

    private RebuildGauges() {}

    static PolledGauges of(Rebuilds rebuilds, MeterRegistry registry) {
        MultiGauge positions = MultiGauge.builder("trato.rebuild.position")
                .description("The position up to which a copy of a read model was folded")
                .register(registry);
        MultiGauge heads = MultiGauge.builder("trato.rebuild.head")
                .description("The position that it has to reach")
                .register(registry);
        return new PolledGauges("rebuild-gauges", () -> {
            var underWay = rebuilds.status().stream()
                    .map(model -> model.rebuild())
                    .filter(rebuild -> rebuild != null && rebuild.state().underWay())
                    .toList();
            positions.register(
                    underWay.stream()
                            .<MultiGauge.Row<?>>map(rebuild -> MultiGauge.Row.of(tags(rebuild), rebuild.position()))
                            .toList(),
                    true);
            heads.register(
                    underWay.stream()
                            .<MultiGauge.Row<?>>map(rebuild -> MultiGauge.Row.of(tags(rebuild), rebuild.head()))
                            .toList(),
                    true);
        });
    }

    private static Tags tags(Rebuild rebuild) {
        return Tags.of("readmodel", rebuild.readModel(), "copy", Integer.toString(rebuild.toGeneration()));
    }
}
