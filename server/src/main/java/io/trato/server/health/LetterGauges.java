package io.trato.server.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.trato.contract.letter.DeadLetters;

/** {@code trato.deadletters}: how many letters wait, by processor. */
final class LetterGauges {

    private LetterGauges() {}

    static PolledGauges of(DeadLetters letters, MeterRegistry registry) {
        MultiGauge gauges = MultiGauge.builder("trato.deadletters")
                .description("Events that wait because they could not be handled")
                .register(registry);
        return new PolledGauges(
                "letter-gauges",
                () -> gauges.register(
                        letters.waiting().entrySet().stream()
                                .<MultiGauge.Row<?>>map(
                                        one -> MultiGauge.Row.of(Tags.of("processor", one.getKey()), one.getValue()))
                                .toList(),
                        true));
    }
}
