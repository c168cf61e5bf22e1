package io.trato.server.health;

import io.trato.contract.rebuild.ReadModelState;
import io.trato.contract.rebuild.Rebuild;
import io.trato.contract.rebuild.RebuildState;
import io.trato.contract.rebuild.Rebuilds;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Never down: readers see a whole copy whatever happens beside it. It tells what an operator may want to do. */
final class RebuildsHealth extends AbstractHealthIndicator {

    private final Rebuilds rebuilds;

    RebuildsHealth(Rebuilds rebuilds) {
        super("It cannot be told what is being rebuilt");
        this.rebuilds = rebuilds;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<ReadModelState> all = rebuilds.status();
        health.up();
        List<String> outdated = all.stream()
                .filter(ReadModelState::outdated)
                .map(ReadModelState::name)
                .toList();
        if (!outdated.isEmpty()) {
            health.withDetail("outdated", outdated);
        }
        Map<String, String> unfinished = new TreeMap<>();
        for (ReadModelState model : all) {
            Rebuild rebuild = model.rebuild();
            if (rebuild != null && (rebuild.state().underWay() || rebuild.state() == RebuildState.DIFFERENT)) {
                unfinished.put(model.name(), "%s %d/%d".formatted(rebuild.state(), rebuild.position(), rebuild.head()));
            }
        }
        if (!unfinished.isEmpty()) {
            health.withDetail("rebuilds", unfinished);
        }
    }
}
