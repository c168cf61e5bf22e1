package io.trato.projections.run;

import io.trato.contract.log.LoggedEvent;
import io.trato.projections.letter.ProjectionLetters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The processors of this node, one for each copy of each read model. An error is never passed over: the segment is given back
 * and tried again with growing pauses, here or on another node.
 */
final class RunningProjections {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    /** By the wall's clock, which may have been set since the processors' own clock was. */
    private static final Duration LONG_AGO = Duration.ofDays(10_000);

    private final ProjectionProcessors factory;
    private final ProjectionLetters letters;
    private final Map<String, RunningProcessor> processors = new ConcurrentHashMap<>();

    RunningProjections(ProjectionProcessors factory, ProjectionLetters letters) {
        this.factory = factory;
        this.letters = letters;
    }

    /**
     * Throws what the database says when it cannot be reached; then nothing runs, and it may be called again.
     *
     * @param batch how many events are folded and written together at most
     * @param concerns which events it is woken for
     */
    void start(ProjectionGroup group, Progress progress, int batch, Predicate<LoggedEvent> concerns) {
        RunningProcessor started = factory.processor(group, progress, batch, concerns);
        processors.put(group.processor(), started);
        try {
            started.processor().start();
        } catch (RuntimeException unreachable) {
            stop(group.processor());
            throw unreachable;
        }
    }

    /**
     * Axon's pauses after failures grow to a minute, and are kept even when the cause is gone. Whoever calls this every few
     * seconds has what nobody works at tried at once.
     */
    void hurry() {
        processors.forEach((name, running) -> {
            for (int segment = 0; segment < running.segments(); segment++) {
                if (!running.processor().processingStatus().containsKey(segment)) {
                    running.processor().releaseSegment(segment, -LONG_AGO.toDays(), TimeUnit.DAYS);
                }
            }
        });
    }

    /** Whether this node alone moves a copy on, so that it hears of every step. */
    boolean runsAllOf(String processor, Progress progress) {
        RunningProcessor running = processors.get(processor);
        return running != null
                && !progress.segments().isEmpty()
                && running.processor().processingStatus().keySet().containsAll(progress.segments());
    }

    /** Returns when the last batch of a processor is written and its token stored. */
    void stop(String processor) {
        letters.closed(processor);
        RunningProcessor running = processors.remove(processor);
        if (running != null) {
            stop(List.of(running));
        }
    }

    void stop() {
        processors.keySet().forEach(letters::closed);
        stop(List.copyOf(processors.values()));
        processors.clear();
    }

    private static void stop(List<RunningProcessor> all) {
        CompletableFuture<?>[] ends =
                all.stream().map(running -> running.processor().shutdownAsync()).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(e -> null)
                .join();
        all.forEach(running -> running.executors().forEach(ScheduledExecutorService::shutdownNow));
    }
}
