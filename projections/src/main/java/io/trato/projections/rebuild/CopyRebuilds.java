package io.trato.projections.rebuild;

import io.trato.contract.rebuild.ReadModelState;
import io.trato.contract.rebuild.Rebuild;
import io.trato.contract.rebuild.RebuildState;
import io.trato.contract.rebuild.Rebuilds;
import io.trato.projections.copy.Copy;
import io.trato.projections.copy.CopyTable;
import io.trato.projections.run.Blueprint;
import io.trato.projections.run.ProjectionCatalog;
import io.trato.projections.run.RunningCopies;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rebuilds by the table of copies: what is asked for is written there, what is told is read there. */
final class CopyRebuilds implements Rebuilds {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final ProjectionCatalog catalog;
    private final CopyTable table;
    private final RunningCopies running;
    private final Runnable written;

    /** @param written called when there is something new in the table */
    CopyRebuilds(ProjectionCatalog catalog, CopyTable table, RunningCopies running, Runnable written) {
        this.catalog = catalog;
        this.table = table;
        this.running = running;
        this.written = written;
    }

    @Override
    public List<ReadModelState> status() {
        List<Copy> all = table.all();
        return catalog.blueprints().stream()
                .sorted(Comparator.comparing(Blueprint::name))
                .map(blueprint -> state(
                        blueprint,
                        all.stream()
                                .filter(copy -> copy.readModel().equals(blueprint.name()))
                                .toList()))
                .toList();
    }

    @Override
    public Optional<ReadModelState> status(String readModel) {
        return catalog.find(readModel).map(blueprint -> state(blueprint, table.of(readModel)));
    }

    @Override
    public Optional<Rebuild> start(String readModel, boolean force) {
        return catalog.find(readModel).map(blueprint -> {
            if (!force || !table.takeUpAgain(readModel)) {
                if (table.next(readModel, blueprint.fingerprint(), force)) {
                    table.dismissDifferent(readModel);
                }
            }
            written.run();
            return Objects.requireNonNull(latest(table.of(readModel)), "one is under way");
        });
    }

    @Override
    public Optional<Rebuild> rollback(String readModel) {
        if (!table.giveUp(readModel) && !table.rollBack(readModel)) {
            return Optional.empty();
        }
        written.run();
        return Optional.ofNullable(latest(table.of(readModel)));
    }

    @Override
    public Optional<Following> follow(String readModel) {
        return catalog.find(readModel).map(blueprint -> new Watcher(readModel));
    }

    private ReadModelState state(Blueprint blueprint, List<Copy> copies) {
        Copy live = copies.stream()
                .filter(copy -> copy.state() == RebuildState.LIVE)
                .findFirst()
                .orElseThrow();
        return new ReadModelState(
                blueprint.name(),
                live.generation(),
                running.passed(blueprint.name(), live.generation()),
                !live.fingerprint().equals(blueprint.fingerprint()),
                copies.stream()
                        .filter(copy -> copy.state() == RebuildState.KEPT)
                        .max(Comparator.comparing(copy -> Objects.requireNonNullElse(copy.endedAt(), copy.startedAt())))
                        .map(Copy::generation)
                        .orElse(null),
                latest(copies));
    }

    /** The one under way, or the one that was asked for last. */
    private static @Nullable Rebuild latest(List<Copy> copies) {
        return copies.stream()
                .filter(copy -> copy.from() != null)
                .max(Comparator.<Copy, Boolean>comparing(copy -> copy.state().underWay())
                        .thenComparing(Copy::startedAt))
                .map(Copy::rebuild)
                .orElse(null);
    }

    private final class Watcher implements Following {

        private final String readModel;
        private @Nullable ReadModelState told;

        Watcher(String readModel) {
            this.readModel = readModel;
        }

        @Override
        public Optional<ReadModelState> next(Duration atMost) throws InterruptedException {
            long deadline = System.nanoTime() + atMost.toNanos();
            while (true) {
                Optional<ReadModelState> now = status(readModel);
                if (now.isPresent() && !now.get().equals(told)) {
                    told = now.get();
                    return now;
                }
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return Optional.empty();
                }
                Thread.sleep(Duration.ofNanos(Math.min(left, LOOK.toNanos())));
            }
        }
    }
}
