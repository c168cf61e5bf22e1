package io.trato.command.policy;

import io.trato.command.Rounds;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/**
 * Wakes policies that rest after a failure. Axon's pauses grow to a minute and are kept even when the cause is gone; so every
 * few seconds, what nobody on this node works at is tried at once. What another node works at stays its own.
 */
final class RestingPolicies extends Rounds {

    /** How long a policy may rest after a failure. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    /** By the wall's clock, which may have been set since the processors' own clock was. */
    private static final Duration LONG_AGO = Duration.ofDays(10_000);

    private final EventProcessingConfiguration processing;
    private final Set<String> groups;
    private final int segments;

    RestingPolicies(EventProcessingConfiguration processing, Set<String> groups, int segments) {
        super("policies-wake", "Resting policies are not woken for a moment");
        this.processing = processing;
        this.groups = Set.copyOf(groups);
        this.segments = segments;
    }

    @Override
    protected void round() throws InterruptedException {
        Thread.sleep(LONGEST_PAUSE);
        for (String group : groups) {
            processing
                    .eventProcessor(group, PooledStreamingEventProcessor.class)
                    .ifPresent(this::wake);
        }
    }

    private void wake(PooledStreamingEventProcessor processor) {
        for (int segment = 0; segment < segments; segment++) {
            if (processor.isRunning() && !processor.processingStatus().containsKey(segment)) {
                processor.releaseSegment(segment, -LONG_AGO.toDays(), TimeUnit.DAYS);
            }
        }
    }
}
