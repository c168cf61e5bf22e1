package io.trato.projections.run;

import io.trato.contract.rebuild.RebuildState;
import io.trato.projections.copy.Copy;
import io.trato.projections.copy.CopyTable;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this node runs, as the table of copies wants it: processors for the live copies and for those on their way, and
 * waiting readers at the live ones. While readers are turned, the copy that they leave stands still, so that nobody is told
 * of a position that the other copy has not passed.
 */
public final class RunningCopies {

    /** How long a processor may rest after a failure. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ProjectionCatalog catalog;
    private final CopyTable table;
    private final LogReadModels readModels;
    private final RunningProjections running;
    private final StoredTokens tokens;
    private final ProjectionSettings settings;
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();
    private final Set<String> started = new HashSet<>();
    private long hurried = System.nanoTime();

    RunningCopies(
            ProjectionCatalog catalog,
            CopyTable table,
            LogReadModels readModels,
            RunningProjections running,
            StoredTokens tokens,
            ProjectionSettings settings) {
        this.catalog = catalog;
        this.table = table;
        this.readModels = readModels;
        this.running = running;
        this.tokens = tokens;
        this.settings = settings;
    }

    /**
     * Looks at the table and does what it says; answers what it says.
     *
     * @param projects whether this node runs processors at all
     */
    public synchronized List<Copy> follow(boolean projects) {
        List<Copy> all = table.all();
        for (Blueprint blueprint : catalog.blueprints()) {
            List<Copy> copies = all.stream()
                    .filter(copy -> copy.readModel().equals(blueprint.name()))
                    .toList();
            follow(blueprint, copies, projects);
        }
        if (System.nanoTime() - hurried > LONGEST_PAUSE.toNanos()) {
            running.hurry();
            hurried = System.nanoTime();
        }
        return all;
    }

    /** The position that all of a copy has passed, on whatever nodes it runs. */
    public long passed(String readModel, int generation) {
        return tokens.of(ProjectionGroup.processor(readModel, generation)).values().stream()
                .mapToLong(position -> position)
                .min()
                .orElse(0);
    }

    /** The position that some of a copy may have passed. */
    public long furthest(String readModel, int generation) {
        return tokens.of(ProjectionGroup.processor(readModel, generation)).values().stream()
                .mapToLong(position -> position)
                .max()
                .orElse(0);
    }

    private void follow(Blueprint blueprint, List<Copy> copies, boolean projects) {
        boolean turning = copies.stream().anyMatch(copy -> copy.state() == RebuildState.TURNING);
        for (Copy copy : copies) {
            String processor = ProjectionGroup.processor(copy.readModel(), copy.generation());
            boolean live = copy.state() == RebuildState.LIVE;
            boolean runs = projects && copy.followsTheLog() && !(live && turning) && !filledInBulk(blueprint, copy);
            if (live) {
                readModels.turn(copy.readModel(), processor, progressOf(processor));
            }
            if (runs && !started.contains(processor)) {
                start(blueprint.copy(copy.generation()), live);
                started.add(processor);
            } else if (!runs && started.remove(processor)) {
                running.stop(processor);
            }
        }
    }

    /** Readers are turned to a copy when its token has come far enough, so one that is on its way is told of everything. */
    private void start(ProjectionGroup group, boolean live) {
        running.start(
                group,
                progressOf(group.processor()),
                live ? settings.batch() : settings.rebuildBatch(),
                live ? group::concerns : event -> true);
    }

    /** What is being built of rows is its driver's alone; the processor takes over when the copy is compared. */
    private static boolean filledInBulk(Blueprint blueprint, Copy copy) {
        return copy.state() == RebuildState.BUILDING
                && blueprint.copy(copy.generation()).inTransaction();
    }

    private Progress progressOf(String processor) {
        Progress known = progress.computeIfAbsent(processor, p -> new Progress());
        if (known.segments().isEmpty()) {
            known.stored(tokens.of(processor));
        }
        return known;
    }
}
