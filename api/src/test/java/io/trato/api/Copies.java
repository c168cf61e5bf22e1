package io.trato.api;

import io.trato.contract.rebuild.ReadModelState;
import io.trato.contract.rebuild.Rebuild;
import io.trato.contract.rebuild.Rebuild.Comparison;
import io.trato.contract.rebuild.RebuildState;
import io.trato.contract.rebuild.Rebuilds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The port of rebuilds: there are listings, whose rebuild ends at once, and nothing that could be turned back to. */
final class Copies implements Rebuilds {

    static final Rebuild REBUILD = new Rebuild(
            "listings",
            1,
            2,
            RebuildState.LIVE,
            false,
            false,
            42,
            42,
            1234.5,
            new Comparison(7, 7, 0, "ab", "ab"),
            null,
            Instant.parse("2026-11-22T10:00:00Z"),
            Instant.parse("2026-11-22T10:00:01Z"));

    private static final ReadModelState LISTINGS = new ReadModelState("listings", 2, 42, false, 1, REBUILD);

    final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public List<ReadModelState> status() {
        return List.of(LISTINGS);
    }

    @Override
    public Optional<ReadModelState> status(String readModel) {
        return readModel.equals("listings") ? Optional.of(LISTINGS) : Optional.empty();
    }

    @Override
    public Optional<Rebuild> start(String readModel, boolean force) {
        return status(readModel).map(state -> {
            asked.add(force ? "force" : "start");
            return REBUILD;
        });
    }

    @Override
    public Optional<Rebuild> rollback(String readModel) {
        return Optional.empty();
    }

    @Override
    public Optional<Following> follow(String readModel) {
        return status(readModel).map(state -> new Following() {

            private boolean told;

            @Override
            public Optional<ReadModelState> next(Duration atMost) throws InterruptedException {
                if (told) {
                    throw new InterruptedException("nothing follows, so that no test waits for it");
                }
                told = true;
                return Optional.of(state);
            }
        });
    }
}
