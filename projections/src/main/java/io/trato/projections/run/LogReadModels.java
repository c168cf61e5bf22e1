package io.trato.projections.run;

import io.trato.contract.ReadModels;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far the read models are, as far as anybody can tell by asking them: what does not concern one counts as passed. On the
 * node that runs them all a waiting caller is woken by the batch that it waits for; where others run them, the table of tokens
 * is looked at every few tens of milliseconds while somebody waits.
 */
final class LogReadModels implements ReadModels {

    private static final long LOOK_NANOS = Duration.ofMillis(25).toNanos();

    /** A segment may move to another node while somebody waits here for its signal. */
    private static final long NET_NANOS = Duration.ofMillis(500).toNanos();

    private final Map<String, Relevance> relevance;
    private final Map<String, Live> live = new ConcurrentHashMap<>();
    private final StoredTokens tokens;
    private final RunningProjections running;

    private record Live(String processor, Progress progress) {}

    /** @param relevance for each read model by name, told of the log as it moves */
    LogReadModels(Map<String, Relevance> relevance, StoredTokens tokens, RunningProjections running) {
        this.relevance = Collections.unmodifiableMap(new LinkedHashMap<>(relevance));
        this.tokens = tokens;
        this.running = running;
        relevance.keySet().forEach(name -> live.put(name, new Live("", new Progress())));
    }

    /** Readers see another copy from now on; whoever waits for the one before waits for this one. */
    void turn(String readModel, String processor, Progress progress) {
        if (!processor.equals(liveOf(readModel).processor)) {
            progress.enter();
            Live before = live.put(readModel, new Live(processor, progress));
            if (before != null) {
                before.progress.leave();
            }
        }
    }

    @Override
    public boolean await(String readModel, long position, Duration atMost) {
        if (liveOf(readModel).progress.passed() >= needed(readModel, position)) {
            return true;
        }
        try {
            return awaitUntil(readModel, position, System.nanoTime() + atMost.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Map<String, Long> positions() {
        Map<String, Long> positions = new LinkedHashMap<>();
        relevance.forEach((name, relevant) -> {
            Live model = liveOf(name);
            look(model);
            positions.put(name, relevant.amountsTo(model.progress.passed()));
        });
        return positions;
    }

    private Live liveOf(String readModel) {
        Live model = live.get(readModel);
        if (model == null) {
            throw new IllegalArgumentException("there is no read model " + readModel);
        }
        return model;
    }

    private long needed(String readModel, long position) {
        return Objects.requireNonNull(relevance.get(readModel)).needed(position);
    }

    private void look(Live model) {
        model.progress.stored(tokens.of(model.processor));
    }

    private boolean awaitUntil(String readModel, long position, long deadline) throws InterruptedException {
        Live first = liveOf(readModel);
        boolean signalled = running.runsAllOf(first.processor, first.progress);
        while (true) {
            Live model = liveOf(readModel);
            if (!signalled) {
                look(model);
            }
            long left = deadline - System.nanoTime();
            boolean here = running.runsAllOf(model.processor, model.progress);
            if (model.progress.await(needed(readModel, position), Math.min(left, here ? NET_NANOS : LOOK_NANOS))) {
                return true;
            }
            if (deadline - System.nanoTime() <= 0) {
                return false;
            }
            signalled = false;
        }
    }
}
