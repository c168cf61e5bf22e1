package io.trato.projections.rebuild;

import io.trato.contract.Actor;
import io.trato.contract.letter.LetterBox;
import io.trato.contract.rebuild.RebuildNews;
import io.trato.contract.rebuild.RebuildState;
import io.trato.projections.copy.Copy;
import io.trato.projections.copy.CopyTable;
import io.trato.projections.run.ProjectionCatalog;
import io.trato.projections.run.ProjectionGroup;
import io.trato.projections.run.RunningCopies;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks at the table of copies once a second, and ten times a second while something is under way: follows it on this node,
 * drives what nobody drives, and throws away what nobody needs. On nodes that don't project it follows only.
 */
final class RebuildWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildWatch.class);

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration BUSY = Duration.ofMillis(100);
    private static final Actor GONE = Actor.system("rebuild");

    private final ProjectionCatalog catalog;
    private final CopyTable table;
    private final RunningCopies running;
    private final RebuildDriver.Parts parts;
    private final LetterBox letters;
    private final RebuildDrivers drivers;
    private final boolean projects;
    private final boolean rebuildsWhatIsOutdated;
    private final Semaphore bell = new Semaphore(0);
    private volatile @Nullable Thread thread;

    RebuildWatch(
            ProjectionCatalog catalog,
            RebuildDriver.Parts parts,
            LetterBox letters,
            RebuildNews news,
            JdbcTemplate sql,
            boolean projects,
            boolean rebuildsWhatIsOutdated) {
        this.catalog = catalog;
        this.table = parts.table();
        this.running = parts.running();
        this.parts = parts;
        this.letters = letters;
        news.onNews(this::ring);
        this.drivers = new RebuildDrivers(catalog, parts, sql);
        this.projects = projects;
        this.rebuildsWhatIsOutdated = rebuildsWhatIsOutdated;
    }

    /** Something was written to the table: look at once. */
    void ring() {
        bell.release();
    }

    @Override
    public void start() {
        if (projects && rebuildsWhatIsOutdated) {
            rebuildWhatIsOutdated();
        }
        // unstarted first: a watch that looks before it is written down here would take itself for stopped
        Thread watching = Thread.ofVirtual().name("rebuild-watch").unstarted(this::watch);
        thread = watching;
        watching.start();
    }

    @Override
    public void stop() {
        Thread watching = thread;
        thread = null;
        if (watching != null) {
            RebuildDrivers.end(watching);
        }
        drivers.stop();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void rebuildWhatIsOutdated() {
        for (Copy copy : table.all()) {
            catalog.find(copy.readModel())
                    .filter(blueprint -> copy.state() == RebuildState.LIVE)
                    .filter(blueprint -> !copy.fingerprint().equals(blueprint.fingerprint()))
                    .ifPresent(blueprint -> table.next(blueprint.name(), blueprint.fingerprint(), false));
        }
    }

    private void watch() {
        while (thread != null) {
            Duration pause = IDLE;
            try {
                pause = look() ? BUSY : IDLE;
            } catch (RuntimeException e) {
                LOG.warn("the copies of read models cannot be looked after at present: {}", e.toString());
            }
            try {
                if (bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private boolean look() {
        List<Copy> underWay = running.follow(projects).stream()
                .filter(copy -> copy.state().underWay())
                .toList();
        if (projects) {
            underWay.forEach(drivers::drive);
            table.toRemove().forEach(this::remove);
        }
        return !underWay.isEmpty();
    }

    private void remove(Copy copy) {
        catalog.find(copy.readModel()).ifPresent(blueprint -> {
            blueprint.store().remove(copy.generation());
            String processor = ProjectionGroup.processor(copy.readModel(), copy.generation());
            parts.tokens().forget(processor);
            letters.close(processor, GONE, "copy " + copy.generation() + " was thrown away");
            table.removed(copy);
        });
    }
}
