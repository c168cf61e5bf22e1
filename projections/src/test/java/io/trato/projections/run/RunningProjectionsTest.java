package io.trato.projections.run;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.trato.contract.Event;
import io.trato.contract.ReadModels;
import io.trato.contract.listing.Listing;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingEvent.ListingDrafted;
import io.trato.contract.listing.ListingEvent.ListingPaused;
import io.trato.contract.listing.ListingEvent.ListingPublished;
import io.trato.contract.listing.ListingEvent.ListingRevised;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.ListingStatus;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.log.SegmentClaims;
import io.trato.projections.Deals;
import io.trato.projections.DocumentStore;
import io.trato.projections.FoldedDocument;
import io.trato.projections.LiveLog;
import io.trato.projections.Projection;
import io.trato.projections.ReadModel;
import io.trato.projections.Shelf;
import io.trato.projections.listing.ListingFold;
import io.trato.projections.listing.Listings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the log to documents and rows, with all that runs in between. */
class RunningProjectionsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final LiveLog log = new LiveLog(List.of());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void whoeverWaitsForAPositionFindsItsDocument() throws Exception {
        for (int i = 0; i < 20; i++) {
            String id = "listing-" + i;
            long position = log.happened(published(id));

            assertThat(readModels().await(ReadModels.LISTINGS, position, LONG)).isTrue();
            assertThat(documents(ReadModels.LISTINGS).load(List.of(id))).containsKey(id);
        }
    }

    @Test
    void eventsThatConcernNobodyMoveThePositionToo() throws Exception {
        long position = log.happened(published("listing-1"));

        for (String name : readModels().positions().keySet()) {
            assertThat(readModels().await(name, position, LONG)).as(name).isTrue();
        }
        assertThat(readModels().positions()).containsEntry(ReadModels.JOURNAL, position);
    }

    @Test
    void aPositionToComeIsNotWaitedForLongerThanAllowed() throws Exception {
        long position = log.happened(published("listing-1"));

        assertThat(readModels().await(ReadModels.LISTINGS, position + 1, Duration.ofMillis(30)))
                .isFalse();
    }

    @Test
    void aNodeThatDoesNotProjectHearsOfTheOthers() throws Exception {
        try (ConfigurableApplicationContext asking = log.start("trato.roles=api")) {
            long position = log.happened(published("listing-1"));

            assertThat(asking.getBean(ReadModels.class).await(ReadModels.LISTINGS, position, LONG))
                    .isTrue();
        }
    }

    @Test
    void everyReadModelComesToWhatItsFoldSays() throws Exception {
        log.happened(published("listing-1"));
        for (LoggedEvent event : Deals.completed("1").events()) {
            log.happened(event.event());
        }

        for (Blueprint blueprint : log.bean(ProjectionCatalog.class).blueprints()) {
            assertThat(readModels().await(blueprint.name(), log.position(), LONG))
                    .isTrue();
            blueprint.copy(1).projections().forEach(this::assertFolded);
        }
    }

    /** An index that takes nothing stands for whatever a store may refuse: what happened meanwhile is there afterwards. */
    @Test
    void whatIsRefusedIsTriedAgainAndNeverPassedOver() throws Exception {
        blockWrites(true);
        long refused = log.happened(published("listing-1"));
        log.happened(published("listing-2"));
        assertThat(readModels().await(ReadModels.LISTINGS, refused, Duration.ofMillis(200)))
                .isFalse();

        blockWrites(false);

        await(ReadModels.LISTINGS);
        assertThat(documents(ReadModels.LISTINGS).load(List.of("listing-1", "listing-2")))
                .containsOnlyKeys("listing-1", "listing-2");
    }

    @Test
    void aRestartGoesOnWhereItStopped() throws Exception {
        log.happened(published("listing-1"));
        await(ReadModels.LISTINGS);
        log.node().close();

        try (ConfigurableApplicationContext again = log.start()) {
            ReadModels models = again.getBean(ReadModels.class);

            assertThat(models.await(ReadModels.LISTINGS, 2, LONG)).isTrue();
            assertThat(models.await(ReadModels.JOURNAL, 2, LONG)).isTrue();
        }
    }

    @Test
    void aTokenPutBackByHandPostsNothingTwice() throws Exception {
        for (LoggedEvent event : Deals.completed("1").events()) {
            log.happened(event.event());
        }
        await(ReadModels.JOURNAL);
        log.node().close();

        try (ConfigurableApplicationContext again = log.start("trato.roles=api")) {
            again.getBean(JdbcTemplate.class).update("delete from token_entry where processor_name = 'journal-v1'");
        }
        try (ConfigurableApplicationContext again = log.start()) {
            assertThat(again.getBean(ReadModels.class).await(ReadModels.JOURNAL, log.position(), LONG))
                    .isTrue();
            assertThat(again.getBean(JdbcTemplate.class)
                            .queryForObject("select sum(debit) - sum(credit) from balance", Long.class))
                    .isZero();
            assertThat(again.getBean(JdbcTemplate.class)
                            .queryForObject("select count(*) from journal_entry", Long.class))
                    .isEqualTo(3);
        }
    }

    /** What is remembered from before a claim was lost is not gone on from. */
    @Test
    void whoHasLostASegmentGoesOnFromWhatAnotherNodeHasWritten() throws Exception {
        log.happened(published("listing-1"));
        long position = log.happened(published("listing-2"));
        await(ReadModels.LISTINGS);
        DocumentStore<Listing> listings = listings();
        Listing mine = listings.load(List.of("listing-1")).get("listing-1");
        LoggedEvent theirs = revised("listing-1", "By another node", position);
        listings.write(
                List.of(new FoldedDocument<>("listing-1", new ListingFold().fold("listing-1", mine, theirs), theirs)));

        CountDownLatch claimed = new CountDownLatch(1);
        log.bean(SegmentClaims.class).listen(processor -> {
            if (processor.equals("listings-v1")) {
                claimed.countDown();
            }
        });
        log.bean(JdbcTemplate.class).update("update token_entry set owner = null where processor_name = 'listings-v1'");
        assertThat(claimed.await(20, TimeUnit.SECONDS)).isTrue();
        log.happened(new ListingPaused("listing-1"));
        await(ReadModels.LISTINGS);

        Listing after = listings.load(List.of("listing-1")).get("listing-1");
        assertThat(after.title()).isEqualTo("By another node");
        assertThat(after.status()).isEqualTo(ListingStatus.PAUSED);
    }

    private static LoggedEvent revised(String id, String title, long position) {
        ListingContent content = new ListingContent(title, null, null, null, null, null, null, null);
        return new LoggedEvent(
                position, "event-theirs", id, 2, LiveLog.NOON, new ListingRevised(id, content), Map.of());
    }

    private <D> void assertFolded(Projection<D> projection) {
        ReadModel<D> model = projection.model();
        List<LoggedEvent> logged = log.bean(Log.class).read(0, 1_000);
        Map<String, D> expected = new Shelf<>(model).project(logged).documents();

        assertThat(projection.store().load(expected.keySet())).as(model.name()).isEqualTo(expected);
    }

    private void await(String readModel) {
        assertThat(readModels().await(readModel, log.position(), LONG)).isTrue();
    }

    private ReadModels readModels() {
        return log.bean(ReadModels.class);
    }

    @SuppressWarnings("unchecked")
    private DocumentStore<Listing> listings() {
        return (DocumentStore<Listing>) documents(ReadModels.LISTINGS);
    }

    private DocumentStore<?> documents(String readModel) {
        return log.bean(ProjectionCatalog.class)
                .find(readModel)
                .orElseThrow()
                .copy(1)
                .projections()
                .getFirst()
                .store();
    }

    private void blockWrites(boolean block) throws Exception {
        Request request = new Request("PUT", "/" + log.prefix() + "-listings/_settings");
        request.setJsonEntity("{\"index.blocks.write\": " + block + "}");
        log.bean(Rest5Client.class).performRequest(request);
    }

    private static Event[] published(String id) {
        ListingContent content = Listings.FLAT;
        return new Event[] {
            new ListingDrafted(id, "account-provider", ListingKind.RENTAL, content), new ListingPublished(id)
        };
    }
}
