package io.trato.projections.rebuild;

import io.trato.projections.copy.Copy;
import io.trato.projections.copy.Lease;
import io.trato.projections.copy.LeaseLostException;
import io.trato.projections.run.Blueprint;
import io.trato.projections.run.ProjectionCatalog;
import io.trato.projections.run.ProjectionGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rebuilds that this node drives, each on a thread of its own, as long as it has the lease. */
final class RebuildDrivers {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildDrivers.class);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    private final String node = UUID.randomUUID().toString();
    private final ProjectionCatalog catalog;
    private final RebuildDriver.Parts parts;
    private final JdbcTemplate sql;
    private final Map<String, Thread> drivers = new ConcurrentHashMap<>();
    private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();

    RebuildDrivers(ProjectionCatalog catalog, RebuildDriver.Parts parts, JdbcTemplate sql) {
        this.catalog = catalog;
        this.parts = parts;
        this.sql = sql;
    }

    /** Takes the lease and begins, or renews it while the driver works. */
    void drive(Copy copy) {
        Blueprint blueprint = catalog.find(copy.readModel()).orElse(null);
        Integer from = copy.from();
        String name = ProjectionGroup.processor(copy.readModel(), copy.generation());
        if (blueprint == null || from == null || Instant.now().isBefore(notBefore.getOrDefault(name, Instant.MIN))) {
            return;
        }
        Lease lease = Lease.of(sql, node, copy);
        if (lease.take() && !drivers.containsKey(name)) {
            RebuildDriver driver = new RebuildDriver(blueprint, copy, from, parts, lease);
            drivers.put(name, Thread.ofVirtual().name("rebuild-" + name).unstarted(() -> run(driver, name, lease)));
            drivers.get(name).start();
        }
    }

    void stop() {
        drivers.values().forEach(RebuildDrivers::end);
    }

    /** Interrupts a thread and waits a while for its end. */
    static void end(Thread thread) {
        thread.interrupt();
        try {
            thread.join(TO_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(RebuildDriver driver, String name, Lease lease) {
        try {
            driver.drive();
        } catch (LeaseLostException lost) {
            LOG.info("{}", lost.getMessage());
        } catch (InterruptedException stopped) {
            lease.release(null);
        } catch (RuntimeException e) {
            LOG.warn("copy {} cannot go on at present", name, e);
            notBefore.put(name, Instant.now().plus(AFTER_FAILURE));
            lease.release(e.getClass().getSimpleName() + ": " + e.getMessage());
        } finally {
            drivers.remove(name);
        }
    }
}
