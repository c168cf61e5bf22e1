package io.trato.projections.rebuild;

import io.trato.contract.log.Log;
import io.trato.contract.rebuild.Rebuild.Comparison;
import io.trato.contract.rebuild.RebuildState;
import io.trato.projections.copy.Copy;
import io.trato.projections.copy.CopyStore;
import io.trato.projections.copy.CopyTable;
import io.trato.projections.copy.Lease;
import io.trato.projections.run.Blueprint;
import io.trato.projections.run.BulkReplays;
import io.trato.projections.run.ProjectionGroup;
import io.trato.projections.run.RunningCopies;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes one copy from where it is to where readers see it, one step after the other. Every step can be begun again, by this
 * node or by another: which one is next stands in the table of copies.
 */
final class RebuildDriver {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildDriver.class);

    private static final Duration TO_PUT_DOWN = Duration.ofSeconds(3);
    private static final Duration TO_CATCH_UP = Duration.ofSeconds(30);

    private final Blueprint blueprint;
    private final int generation;
    private final int from;
    private final Parts parts;
    private final Lease lease;

    /** What all drivers of a node share. */
    record Parts(
            CopyTable table,
            RunningCopies running,
            BulkReplays replays,
            HeldTokens tokens,
            Log log,
            TransactionOperations transaction) {}

    RebuildDriver(Blueprint blueprint, Copy copy, int from, Parts parts, Lease lease) {
        this.blueprint = blueprint;
        this.generation = copy.generation();
        this.from = from;
        this.parts = parts;
        this.lease = lease;
    }

    /** Returns when there is nothing left to do, for this node at least. */
    void drive() throws InterruptedException {
        while (true) {
            Copy copy = parts.table.find(blueprint.name(), generation).orElseThrow();
            switch (copy.state()) {
                case PREPARING -> prepare(copy);
                case BUILDING -> build(copy);
                case COMPARING -> compare(copy);
                case TURNING -> turn();
                case LIVE, KEPT, DIFFERENT, GIVEN_UP, RETIRED -> {
                    return;
                }
            }
        }
    }

    private void prepare(Copy copy) {
        if (!copy.rollingBack()) {
            store().open(generation);
        }
        parts.tokens.giveBack(ProjectionGroup.processor(blueprint.name(), generation));
        lease.move(RebuildState.PREPARING, RebuildState.BUILDING);
    }

    /** Caught up is what has passed the place where the log ended a moment ago: it will keep up with what comes. */
    private void build(Copy copy) throws InterruptedException {
        new Building(parts, blueprint.copy(generation), lease).run();
        store().settle(generation);
        lease.move(RebuildState.BUILDING, copy.rollingBack() ? RebuildState.TURNING : RebuildState.COMPARING);
    }

    private void compare(Copy copy) {
        Comparison found = new CopyComparison(
                        store(), blueprint.copy(from), blueprint.copy(generation), parts.log, this::bothPassed)
                .run();
        lease.compared(found);
        boolean explained = parts.table
                .find(blueprint.name(), from)
                .map(live -> !live.fingerprint().equals(copy.fingerprint()))
                .orElse(false);
        if (found.differing() > 0) {
            LOG.warn(
                    "read model {}: {} documents of copy {} are not those of the live copy {}{}",
                    blueprint.name(),
                    found.differing(),
                    generation,
                    from,
                    explained ? ", which an older fold or mapping has made" : ", although the fold is the same");
        }
        if (found.differing() > 0 && !explained && !copy.forced()) {
            lease.different();
        } else {
            lease.move(RebuildState.COMPARING, RebuildState.TURNING);
        }
    }

    /**
     * The live copy puts its work down, on all nodes; a node that does not answer has its tokens taken. From then on nobody
     * hears of a position that only the live copy has passed. As soon as the other has passed them all, readers are turned.
     */
    private void turn() throws InterruptedException {
        String left = ProjectionGroup.processor(blueprint.name(), from);
        parts.running.follow(true);
        waitWhile(() -> parts.tokens.working(left), TO_PUT_DOWN);
        parts.tokens.hold(left);
        long furthest = parts.running.furthest(blueprint.name(), from);
        if (!waitWhile(() -> passed() < furthest, TO_CATCH_UP)) {
            throw new IllegalStateException("position " + furthest + " was not passed");
        }
        store().settle(generation);
        store().turnTo(generation);
        parts.transaction.executeWithoutResult(t -> lease.goLive(passed(), parts.log.head()));
        parts.running.follow(true);
        LOG.info("read model {}: copy {} is live, copy {} is kept", blueprint.name(), generation, from);
    }

    private boolean waitWhile(BooleanSupplier busy, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (busy.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(5);
        }
        return true;
    }

    private long passed() {
        return parts.running.passed(blueprint.name(), generation);
    }

    private long bothPassed() {
        return Math.min(passed(), parts.running.passed(blueprint.name(), from));
    }

    private CopyStore store() {
        return blueprint.store();
    }
}
