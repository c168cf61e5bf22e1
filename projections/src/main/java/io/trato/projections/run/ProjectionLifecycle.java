package io.trato.projections.run;

import io.trato.contract.rebuild.RebuildState;
import io.trato.projections.copy.Copy;
import io.trato.projections.copy.CopyTable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the projections when everything else is there, and stops them before anything else goes. Indexes are created on
 * every node, since a node that only asks must find them too. A live copy that an older fold or mapping has made goes on as
 * well as it can, and is told of.
 */
final class ProjectionLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionLifecycle.class);

    private final ProjectionCatalog catalog;
    private final CopyTable table;
    private final RunningCopies copies;
    private final RunningProjections running;
    private final boolean projects;
    private volatile boolean started;

    ProjectionLifecycle(
            ProjectionCatalog catalog,
            CopyTable table,
            RunningCopies copies,
            RunningProjections running,
            boolean projects) {
        this.catalog = catalog;
        this.table = table;
        this.copies = copies;
        this.running = running;
        this.projects = projects;
    }

    @Override
    public void start() {
        catalog.blueprints().forEach(blueprint -> table.first(blueprint.name(), blueprint.fingerprint()));
        List<CompletableFuture<Void>> readied = table.all().stream()
                .filter(copy -> copy.state() == RebuildState.LIVE)
                .flatMap(copy -> catalog.find(copy.readModel()).stream()
                        .map(blueprint ->
                                CompletableFuture.runAsync(() -> ready(blueprint, copy), Thread::startVirtualThread)))
                .toList();
        readied.forEach(CompletableFuture::join);
        copies.follow(projects);
        started = true;
    }

    @Override
    public void stop() {
        running.stop();
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    private static void ready(Blueprint blueprint, Copy live) {
        blueprint.store().ensure(live.generation());
        if (!live.fingerprint().equals(blueprint.fingerprint())) {
            boolean adapted = blueprint.store().adapt(live.generation());
            LOG.warn(
                    "read model {}: copy {} was made by an older fold or mapping{}; rebuild it: ./trato rebuild {}",
                    blueprint.name(),
                    live.generation(),
                    adapted ? "" : ", which cannot take what the present one writes",
                    blueprint.name());
        }
    }
}
