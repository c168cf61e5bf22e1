package io.trato.projections.run;

import io.trato.contract.ReadModels;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the read models are. On the node that runs them all a waiting caller is woken by the batch that it waits for; where
 * others run them, the table of tokens is looked at every few tens of milliseconds while somebody waits.
 */
final class LogReadModels implements ReadModels {

    private static final long LOOK_NANOS = Duration.ofMillis(25).toNanos();

    /** A segment may move to another node while somebody waits here for its signal. */
    private static final long NET_NANOS = Duration.ofMillis(500).toNanos();

    private final Map<String, String> processors = new LinkedHashMap<>();
    private final Map<String, Progress> progress = new LinkedHashMap<>();
    private final StoredTokens tokens;
    private final RunningProjections running;

    LogReadModels(List<ProjectionGroup> groups, StoredTokens tokens, RunningProjections running) {
        this.tokens = tokens;
        this.running = running;
        for (ProjectionGroup group : groups) {
            processors.put(group.name(), group.processor());
            progress.put(group.name(), new Progress());
        }
    }

    @Override
    public boolean await(String readModel, long position, Duration atMost) {
        Progress model = progressOf(readModel);
        if (model.passed() >= position) {
            return true;
        }
        try {
            return awaitUntil(readModel, model, position, System.nanoTime() + atMost.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Map<String, Long> positions() {
        Map<String, Long> positions = new LinkedHashMap<>();
        progress.forEach((name, model) -> {
            look(name, model);
            positions.put(name, model.passed());
        });
        return positions;
    }

    Progress progressOf(String readModel) {
        Progress model = progress.get(readModel);
        if (model == null) {
            throw new IllegalArgumentException("there is no read model " + readModel);
        }
        return model;
    }

    void look(String readModel, Progress model) {
        model.stored(tokens.of(processors.getOrDefault(readModel, "")));
    }

    private boolean awaitUntil(String readModel, Progress model, long position, long deadline)
            throws InterruptedException {
        boolean signalled = running.runsAllOf(readModel, model);
        while (true) {
            if (!signalled) {
                look(readModel, model);
            }
            long left = deadline - System.nanoTime();
            boolean here = running.runsAllOf(readModel, model);
            if (model.await(position, Math.min(left, here ? NET_NANOS : LOOK_NANOS))) {
                return true;
            }
            if (deadline - System.nanoTime() <= 0) {
                return false;
            }
            signalled = false;
        }
    }
}
