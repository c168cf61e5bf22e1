package io.trato.projections.run;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/**
 * A processor with its threads.
 *
 * @param segments into how many shares its documents are divided when it is first started
 */
record RunningProcessor(
        PooledStreamingEventProcessor processor, int segments, List<ScheduledExecutorService> executors) {}
