package io.trato.server.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.trato.contract.letter.DeadLetters;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** {@code trato.deadletters}: how many letters wait, by processor. Processors come and go, so they are looked up again. */
final class LetterGauges implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LetterGauges.class);
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final DeadLetters letters;
    private final MultiGauge gauges;
    private volatile @Nullable ScheduledExecutorService thread;

    LetterGauges(DeadLetters letters, MeterRegistry registry) {
        this.letters = letters;
        this.gauges = MultiGauge.builder("trato.deadletters")
                .description("Events that wait because they could not be handled")
                .register(registry);
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("letter-gauges").factory());
        started.scheduleWithFixedDelay(this::look, 0, INTERVAL.toSeconds(), TimeUnit.SECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService started = thread;
        thread = null;
        if (started != null) {
            started.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void look() {
        try {
            gauges.register(
                    letters.waiting().entrySet().stream()
                            .<MultiGauge.Row<?>>map(
                                    one -> MultiGauge.Row.of(Tags.of("processor", one.getKey()), one.getValue()))
                            .toList(),
                    true);
        } catch (RuntimeException unavailable) {
            LOG.debug("dead letters cannot be counted at present", unavailable);
        }
    }
}
