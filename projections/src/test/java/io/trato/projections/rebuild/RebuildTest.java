package io.trato.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.trato.contract.Event;
import io.trato.contract.ReadModels;
import io.trato.contract.listing.ListingEvent.ListingDrafted;
import io.trato.contract.listing.ListingEvent.ListingPublished;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.rebuild.ReadModelState;
import io.trato.contract.rebuild.Rebuild;
import io.trato.contract.rebuild.RebuildState;
import io.trato.contract.rebuild.Rebuilds;
import io.trato.projections.Deals;
import io.trato.projections.DocumentJson;
import io.trato.projections.LiveLog;
import io.trato.projections.Projection;
import io.trato.projections.ReadModel;
import io.trato.projections.Shelf;
import io.trato.projections.listing.Listings;
import io.trato.projections.run.Blueprint;
import io.trato.projections.run.ProjectionCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Read models built anew on real engines, while the world goes on. */
class RebuildTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    /** Seals the log and asks, but projects nothing: nodes that project come and go beside it. */
    private final LiveLog log = new LiveLog(List.of(ChangedListings.Deployed.class), "trato.roles=sealer,api");

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void nobodySeesLessWhileListingsAreRebuilt() throws Exception {
        try (ConfigurableApplicationContext one = log.start();
                ConfigurableApplicationContext other = log.start()) {
            for (int i = 0; i < 300; i++) {
                log.happened(published("listing-" + i));
            }
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Integer> writing = CompletableFuture.supplyAsync(() -> writeAndRead(over));
            CompletableFuture<Integer> counting = CompletableFuture.supplyAsync(() -> count(over));
            try {
                Rebuild rebuilt = rebuild(ReadModels.LISTINGS);

                assertThat(rebuilt.state()).isEqualTo(RebuildState.LIVE);
                assertThat(rebuilt.comparison()).isNotNull();
                assertThat(rebuilt.comparison().hashesEqual()).isTrue();
                assertThat(rebuilt.comparison().documents()).isGreaterThanOrEqualTo(300);
            } finally {
                over.set(true);
            }
            assertThat(writing.get(30, TimeUnit.SECONDS)).isPositive();
            assertThat(counting.get(30, TimeUnit.SECONDS)).isPositive();
            assertThat(one.isActive() && other.isActive()).isTrue();
            assertAsFolded(ReadModels.LISTINGS, 2);
        }
    }

    @Test
    void theJournalIsRebuiltWhileItIsPosted() throws Exception {
        try (ConfigurableApplicationContext node = log.start()) {
            for (int deal = 1; deal <= 10; deal++) {
                happen(Deals.completed("d" + deal).events());
            }
            CompletableFuture<Rebuild> rebuilding = CompletableFuture.supplyAsync(() -> rebuild(ReadModels.JOURNAL));
            for (int deal = 11; deal <= 30; deal++) {
                happen(Deals.completed("d" + deal).events());
                assertThat(readModels().await(ReadModels.JOURNAL, log.position(), LONG))
                        .isTrue();
                assertThat(number("select count(*) from live_journal_entry")).isEqualTo(deal * 3L);
                assertThat(number("select sum(debit) - sum(credit) from live_balance"))
                        .isZero();
            }

            assertThat(rebuilding.get(30, TimeUnit.SECONDS).state()).isEqualTo(RebuildState.LIVE);
            assertAsFolded(ReadModels.JOURNAL, 2);
            assertThat(node.isActive()).isTrue();
        }
    }

    @Test
    void aChangedFoldIsOfferedAndRebuilt() throws Exception {
        try (ConfigurableApplicationContext before = log.start()) {
            log.happened(published("listing-1"));
            log.happened(published("listing-2"));
            assertThat(before.getBean(ReadModels.class).await(ReadModels.LISTINGS, log.position(), LONG))
                    .isTrue();
        }
        try (ConfigurableApplicationContext after = log.start("test.changed-listings=true")) {
            Rebuilds rebuilds = after.getBean(Rebuilds.class);
            assertThat(rebuilds.status(ReadModels.LISTINGS)).get().matches(ReadModelState::outdated);
            assertThat(rebuilds.status(ReadModels.OFFERS)).get().matches(state -> !state.outdated());

            rebuilds.start(ReadModels.LISTINGS, false);
            ReadModelState now = awaitEnd(rebuilds, ReadModels.LISTINGS);

            assertThat(now.outdated()).isFalse();
            assertThat(now.generation()).isEqualTo(2);
            assertThat(now.rebuild().comparison().differing()).isEqualTo(2);
            assertThat(read("listing-1").path("languages").path(0).asString()).isEqualTo("eo");
        }
    }

    @Test
    void aChangedFoldIsRebuiltAtOnceWhereThatIsWanted() throws Exception {
        try (ConfigurableApplicationContext before = log.start()) {
            log.happened(published("listing-1"));
            assertThat(before.getBean(ReadModels.class).await(ReadModels.LISTINGS, log.position(), LONG))
                    .isTrue();
        }
        try (ConfigurableApplicationContext after =
                log.start("test.changed-listings=true", "trato.projections.rebuild=auto")) {
            ReadModelState now = await(after.getBean(Rebuilds.class), ReadModels.LISTINGS, s -> s.generation() == 2);

            assertThat(now.outdated()).isFalse();
        }
    }

    @Test
    void aDocumentThatWasTamperedWithIsFoundAndNothingIsTurnedUnlessForced() throws Exception {
        try (ConfigurableApplicationContext node = log.start()) {
            log.happened(published("listing-1"));
            log.happened(published("listing-2"));
            assertThat(readModels().await(ReadModels.LISTINGS, log.position(), LONG))
                    .isTrue();
            JsonNode right = read("listing-1");
            Request tampering = new Request("PUT", "/" + log.prefix() + "-listings-v1/_doc/listing-1");
            tampering.setJsonEntity(right.toString().replace("[\"es\"]", "[\"tampered\"]"));
            client().performRequest(tampering);
            assertThat(read("listing-1")).isNotEqualTo(right);

            Rebuild found = rebuild(ReadModels.LISTINGS);

            assertThat(found.state()).isEqualTo(RebuildState.DIFFERENT);
            assertThat(found.comparison().differing()).isEqualTo(1);
            assertThat(found.comparison().documents()).isEqualTo(2);
            assertThat(found.comparison().hashesEqual()).isFalse();
            assertThat(rebuilds().status(ReadModels.LISTINGS).orElseThrow().generation())
                    .isEqualTo(1);

            rebuilds().start(ReadModels.LISTINGS, true);
            await(rebuilds(), ReadModels.LISTINGS, state -> state.generation() == 2);

            assertThat(read("listing-1")).isEqualTo(right);
            assertThat(node.isActive()).isTrue();
        }
    }

    @Test
    void readersAreTurnedBackToTheCopyThatWasLiveBefore() throws Exception {
        try (ConfigurableApplicationContext node = log.start()) {
            log.happened(published("listing-1"));
            assertThat(rebuild(ReadModels.LISTINGS).state()).isEqualTo(RebuildState.LIVE);
            assertThat(rebuilds().status(ReadModels.LISTINGS).orElseThrow().kept())
                    .isEqualTo(1);
            log.happened(published("listing-2"));

            assertThat(rebuilds().rollback(ReadModels.LISTINGS)).isPresent();
            ReadModelState now = awaitEnd(rebuilds(), ReadModels.LISTINGS);

            assertThat(now.generation()).isEqualTo(1);
            assertThat(now.kept()).isEqualTo(2);
            long position = log.happened(published("listing-3"));
            assertThat(readModels().await(ReadModels.LISTINGS, position, LONG)).isTrue();
            assertAsFolded(ReadModels.LISTINGS, 1);
            assertThat(node.isActive()).isTrue();
        }
    }

    @Test
    void whatADeadNodeDroveIsTakenUpByAnother() throws Exception {
        log.happened(published("listing-1"));
        rebuilds().start(ReadModels.LISTINGS, false);
        sql().update("update read_model_copy set driver = 'gone', driven_until = now() + interval '1 second'"
                + " where state = 'PREPARING'");

        try (ConfigurableApplicationContext node = log.start()) {
            assertThat(awaitEnd(rebuilds(), ReadModels.LISTINGS).generation()).isEqualTo(2);
            assertAsFolded(ReadModels.LISTINGS, 2);
            assertThat(node.isActive()).isTrue();
        }
    }

    @Test
    void aRebuildOutlivesTheNodeThatDroveIt() throws Exception {
        for (int i = 0; i < 50; i++) {
            log.happened(published("listing-" + i));
        }
        try (ConfigurableApplicationContext first = log.start()) {
            first.getBean(Rebuilds.class).start(ReadModels.LISTINGS, false);
            await(rebuilds(), ReadModels.LISTINGS, state -> state.rebuild().state() != RebuildState.PREPARING);
        }
        try (ConfigurableApplicationContext second = log.start()) {
            assertThat(awaitEnd(rebuilds(), ReadModels.LISTINGS).generation()).isEqualTo(2);
            assertAsFolded(ReadModels.LISTINGS, 2);
            assertThat(second.isActive()).isTrue();
        }
    }

    @Test
    void aRebuildIsGivenUp() throws Exception {
        log.happened(published("listing-1"));
        Rebuild begun = rebuilds().start(ReadModels.LISTINGS, false).orElseThrow();
        assertThat(begun.state()).isEqualTo(RebuildState.PREPARING);
        assertThat(rebuilds().start(ReadModels.LISTINGS, false)).get().isEqualTo(begun);

        assertThat(rebuilds().rollback(ReadModels.LISTINGS)).get().matches(one -> one.state() == RebuildState.GIVEN_UP);

        assertThat(rebuilds().rollback(ReadModels.LISTINGS)).isEmpty();
        assertThat(rebuilds().start("novels", false)).isEmpty();
        assertThat(rebuilds().follow("novels")).isEmpty();
    }

    /** A front-end that reads what it has just written, on a node that learns of turns from the table only. */
    private int writeAndRead(AtomicBoolean over) {
        int written = 0;
        while (!over.get()) {
            try {
                String id = "listing-live-" + written++;
                long position = log.happened(published(id));
                assertThat(readModels().await(ReadModels.LISTINGS, position, LONG))
                        .isTrue();
                assertThat(read(id).path("position").asLong()).isEqualTo(position);
            } catch (Exception e) {
                throw new AssertionError("what was written cannot be read", e);
            }
        }
        return written;
    }

    private int count(AtomicBoolean over) {
        long before = 0;
        int counted = 0;
        while (!over.get()) {
            long now =
                    get("/" + log.prefix() + "-listings/_count").path("count").asLong(-1);
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
            counted++;
        }
        return counted;
    }

    private Rebuild rebuild(String readModel) {
        assertThat(rebuilds().start(readModel, false)).isPresent();
        return awaitEnd(rebuilds(), readModel).rebuild();
    }

    private static ReadModelState awaitEnd(Rebuilds rebuilds, String readModel) {
        return await(rebuilds, readModel, state -> !state.rebuild().state().underWay());
    }

    private static ReadModelState await(Rebuilds rebuilds, String readModel, Predicate<ReadModelState> enough) {
        Rebuilds.Following following = rebuilds.follow(readModel).orElseThrow();
        ReadModelState state = rebuilds.status(readModel).orElseThrow();
        try {
            while (!enough.test(state)) {
                ReadModelState last = state;
                state = following.next(LONG).orElseThrow(() -> new AssertionError("it stands still: " + last));
            }
            return state;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void assertAsFolded(String readModel, int generation) {
        Blueprint blueprint = log.bean(ProjectionCatalog.class).find(readModel).orElseThrow();
        assertThat(rebuilds().status(readModel).orElseThrow().generation()).isEqualTo(generation);
        assertThat(readModels().await(readModel, log.position(), LONG)).isTrue();
        blueprint.copy(generation).projections().forEach(this::assertFolded);
    }

    private <D> void assertFolded(Projection<D> projection) {
        ReadModel<D> model = projection.model();
        List<LoggedEvent> logged = log.bean(Log.class).read(0, 100_000);
        Map<String, D> expected = new Shelf<>(model).project(logged).documents();
        assertThat(projection.store().load(expected.keySet())).as(model.name()).isEqualTo(expected);
    }

    private void happen(List<LoggedEvent> events) throws Exception {
        for (LoggedEvent event : events) {
            log.happened(event.event());
        }
    }

    private Rebuilds rebuilds() {
        return log.bean(Rebuilds.class);
    }

    private ReadModels readModels() {
        return log.bean(ReadModels.class);
    }

    private JdbcTemplate sql() {
        return log.bean(JdbcTemplate.class);
    }

    private Rest5Client client() {
        return log.bean(Rest5Client.class);
    }

    private long number(String query) {
        Long number = sql().queryForObject(query, Long.class);
        return number == null ? -1 : number;
    }

    private JsonNode read(String id) {
        return get("/" + log.prefix() + "-listings/_doc/" + id).path("_source");
    }

    private JsonNode get(String path) {
        try (InputStream body =
                client().performRequest(new Request("GET", path)).getEntity().getContent()) {
            return DocumentJson.MAPPER.readTree(body);
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    private static Event[] published(String id) {
        return new Event[] {
            new ListingDrafted(id, "account-provider", ListingKind.RENTAL, Listings.FLAT), new ListingPublished(id)
        };
    }
}
