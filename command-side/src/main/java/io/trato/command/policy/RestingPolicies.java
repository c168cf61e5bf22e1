package io.trato.command.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes policies that rest after a failure. Axon's pauses grow to a minute and are kept even when the cause is gone; so every
 * few seconds, what nobody on this node works at is tried at once. What another node works at stays its own.
 */
final class RestingPolicies implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RestingPolicies.class);

    /** How long a policy may rest after a failure. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    /** By the wall's clock, which may have been set since the processors' own clock was. */
    private static final Duration LONG_AGO = Duration.ofDays(10_000);

    private final EventProcessingConfiguration processing;
    private final Set<String> groups;
    private final int segments;
    private Optional<ScheduledExecutorService> thread = Optional.empty();

    RestingPolicies(EventProcessingConfiguration processing, Set<String> groups, int segments) {
        this.processing = processing;
        this.groups = Set.copyOf(groups);
        this.segments = segments;
    }

    private void wake() {
        try {
            for (String group : groups) {
                processing
                        .eventProcessor(group, PooledStreamingEventProcessor.class)
                        .ifPresent(this::wake);
            }
        } catch (RuntimeException e) {
            LOG.warn("resting policies cannot be woken: {}", e.getMessage());
        }
    }

    private void wake(PooledStreamingEventProcessor processor) {
        for (int segment = 0; segment < segments; segment++) {
            if (processor.isRunning() && !processor.processingStatus().containsKey(segment)) {
                processor.releaseSegment(segment, -LONG_AGO.toDays(), TimeUnit.DAYS);
            }
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService waking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("trato-policies-wake").factory());
        waking.scheduleWithFixedDelay(
                this::wake, LONGEST_PAUSE.toMillis(), LONGEST_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        thread = Optional.of(waking);
    }

    @Override
    public void stop() {
        thread.ifPresent(ScheduledExecutorService::shutdownNow);
        thread = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return thread.isPresent();
    }
}
