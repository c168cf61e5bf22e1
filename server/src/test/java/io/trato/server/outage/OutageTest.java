package io.trato.server.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Commands;
import io.trato.contract.Ids;
import io.trato.contract.ReadModels;
import io.trato.contract.escrow.EscrowEvent.EscrowHeld;
import io.trato.contract.escrow.EscrowEvent.EscrowPlanned;
import io.trato.contract.job.JobEvent.JobStarted;
import io.trato.contract.listing.ListingEvent.ListingRevised;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.rebuild.ReadModelState;
import io.trato.contract.rebuild.Rebuild;
import io.trato.contract.rebuild.Rebuild.Comparison;
import io.trato.contract.rebuild.RebuildState;
import io.trato.contract.rebuild.Rebuilds;
import io.trato.server.House;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/**
 * The engines go and come back while everybody works: PostgreSQL is restarted, Elasticsearch is gone for a while ({@code
 * -Dtrato.outage.seconds=60} for a minute). Afterwards every acknowledged command is in the log once, policies have answered
 * everything once, and each read model equals a fresh rebuild by hash.
 */
class OutageTest {

    private static final Duration GONE = Duration.ofSeconds(Integer.getInteger("trato.outage.seconds", 5));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void nothingOfWhatWasAcknowledgedIsLostDoubledOrForgotten(@TempDir Path folder) throws Exception {
        try (Engines engines = new Engines(folder.resolve("engines"));
                House house = House.on(engines.database(), engines.elasticsearch(), folder)) {
            Log log = house.log();
            try (Load load = new Load(house.context().getBean(Commands.class))) {
                moves(load);
                engines.restartPostgres();
                moves(load);
                engines.stopElasticsearch();
                long away = System.nanoTime();
                until("Elasticsearch was away for long enough", () -> System.nanoTime() - away > GONE.toNanos());
                moves(load);
                engines.startElasticsearch();
                moves(load);
                load.close();

                long back = System.nanoTime();
                until(
                        "policies have answered",
                        () -> load.jobs().stream().allMatch(job -> count(log, escrow(job), EscrowPlanned.class) == 1)
                                && load.paid().stream().allMatch(job -> count(log, job, JobStarted.class) == 1));
                Duration policies = since(back);
                caughtUp(house, log);
                System.out.printf(
                        "%d commands, %d jobs and %d payments acknowledged, %d not answered; after the load ended, policies had"
                                + " answered in %s, all read models had caught up in %s%n",
                        load.count(), load.jobs().size(), load.paid().size(), load.unanswered(), policies, since(back));

                assertThat(load.paid()).isNotEmpty();
                assertThat(load.paid())
                        .allSatisfy(job -> assertThat(count(log, escrow(job), EscrowHeld.class))
                                .isEqualTo(1));
                load.acknowledged().forEach((listing, titles) -> {
                    List<String> stored = titles(log, listing);
                    assertThat(stored).doesNotHaveDuplicates().containsSubsequence(titles);
                });
            }
            caughtUp(house, log);
            Rebuilds rebuilds = house.context().getBean(Rebuilds.class);
            for (ReadModelState model : rebuilds.status()) {
                Comparison found = rebuilt(rebuilds, model.name());
                assertThat(found.differing()).as(model.name()).isZero();
                assertThat(found.hash()).as(model.name()).isEqualTo(found.liveHash());
            }
        }
    }

    /** Commands are acknowledged, whatever was just done. */
    private static void moves(Load load) {
        long now = load.count();
        until("commands are acknowledged", () -> load.count() > now + 200);
    }

    private static List<String> titles(Log log, String listing) {
        return log.stream(listing, 0).stream()
                .map(LoggedEvent::event)
                .filter(ListingRevised.class::isInstance)
                .map(event -> Objects.requireNonNull(
                        ((ListingRevised) event).changes().title()))
                .toList();
    }

    private static String escrow(String job) {
        return Ids.sibling(Ids.ESCROW, job);
    }

    private static long count(Log log, String stream, Class<?> event) {
        return log.stream(stream, 0).stream()
                .filter(logged -> event.isInstance(logged.event()))
                .count();
    }

    private static void caughtUp(House house, Log log) {
        ReadModels models = house.context().getBean(ReadModels.class);
        long head = log.head();
        models.positions()
                .keySet()
                .forEach(name ->
                        assertThat(models.await(name, head, PATIENCE)).as(name).isTrue());
    }

    private static Comparison rebuilt(Rebuilds rebuilds, String name) throws InterruptedException {
        Rebuilds.Following following = rebuilds.follow(name).orElseThrow();
        rebuilds.start(name, false);
        while (true) {
            Rebuild rebuild = following
                    .next(PATIENCE)
                    .orElseThrow(() -> new AssertionError("the rebuild of " + name + " stands still"))
                    .rebuild();
            if (rebuild != null && !rebuild.state().underWay()) {
                assertThat(rebuild.state()).as(name).isEqualTo(RebuildState.LIVE);
                return Objects.requireNonNull(rebuild.comparison());
            }
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofMillis((System.nanoTime() - nanos) / 1_000_000);
    }

    private static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never happened: " + what);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (DataAccessException databaseIsAway) {
            return false;
        }
    }
}
