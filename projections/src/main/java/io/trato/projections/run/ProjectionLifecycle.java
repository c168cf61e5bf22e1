package io.trato.projections.run;

import io.trato.projections.elastic.IndexName;
import io.trato.projections.elastic.Indexes;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the projections when everything else is there, and stops them before anything else goes. Indexes are created on
 * every node, since a node that only asks must find them too.
 */
final class ProjectionLifecycle implements SmartLifecycle {

    private final Indexes indexes;
    private final List<IndexName> names;
    private final List<ProjectionGroup> groups;
    private final LogReadModels readModels;
    private final RunningProjections running;
    private final boolean projects;
    private volatile boolean started;

    ProjectionLifecycle(
            Indexes indexes,
            List<IndexName> names,
            List<ProjectionGroup> groups,
            LogReadModels readModels,
            RunningProjections running,
            boolean projects) {
        this.indexes = indexes;
        this.names = names;
        this.groups = groups;
        this.readModels = readModels;
        this.running = running;
        this.projects = projects;
    }

    @Override
    public void start() {
        names.forEach(indexes::ensure);
        for (ProjectionGroup group : groups) {
            Progress progress = readModels.progressOf(group.name());
            readModels.look(group.name(), progress);
            if (projects) {
                running.start(group, progress);
            }
        }
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
}
