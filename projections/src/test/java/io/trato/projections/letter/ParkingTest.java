package io.trato.projections.letter;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.trato.contract.Actor;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.ReadModels;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.letter.DeadLetters;
import io.trato.contract.letter.LetterBox;
import io.trato.contract.letter.Undelivered;
import io.trato.contract.listing.Listing;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingEvent.ListingDrafted;
import io.trato.contract.listing.ListingEvent.ListingPaused;
import io.trato.contract.listing.ListingEvent.ListingPublished;
import io.trato.contract.listing.ListingEvent.ListingRevised;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.ListingStatus;
import io.trato.contract.log.Log;
import io.trato.projections.DocumentStore;
import io.trato.projections.LiveLog;
import io.trato.projections.Shelf;
import io.trato.projections.listing.ListingFold;
import io.trato.projections.listing.Listings;
import io.trato.projections.run.ProjectionCatalog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What cannot be projected waits by itself, and is there in the end. */
class ParkingTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Actor OPERATOR = new Actor("account-operator", Set.of(Role.OPERATOR));
    private static final Actor AUDITOR = new Actor("account-auditor", Set.of(Role.AUDITOR));
    private static final Actor CLIENT = new Actor("account-client", Set.of(Role.CLIENT));

    /** Nothing is tried by itself within a test, unless the test asks for it. */
    private LiveLog log =
            new LiveLog(List.of(Trouble.InListings.class), "trato.letters.first=1h", "trato.letters.poll=20ms");

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aDocumentThatCannotBeFoldedWaitsAndTheOthersGoOn() throws Exception {
        trouble().unfoldable.add("listing-1");

        log.happened(drafted("listing-1"), new ListingPublished("listing-1"));
        log.happened(drafted("listing-2"), new ListingPublished("listing-2"));
        log.happened(new ListingPaused("listing-1"));
        passed(ReadModels.LISTINGS);

        assertThat(listings().load(List.of("listing-1", "listing-2"))).containsOnlyKeys("listing-2");
        StoredLetter letter = only();
        assertThat(letter.processor()).isEqualTo("listings-v1");
        assertThat(letter.key()).isEqualTo("listing-1");
        assertThat(letter.event()).isEqualTo("ListingDrafted");
        assertThat(letter.state()).isEqualTo("WAITING");
        assertThat(letter.error()).isEqualTo("IllegalStateException");
        assertThat(letter.message()).startsWith("trouble with listing-1 (at Trouble.fold, line ");
        assertThat(letter.behind()).isEqualTo(2);
    }

    @Test
    void afterTheCauseIsMendedARetryCatchesUp() throws Exception {
        aDocumentThatCannotBeFoldedWaitsAndTheOthersGoOn();
        trouble().over();

        assertThat(letters().retry(only().id(), OPERATOR)).isEmpty();

        until(() -> only().state().equals("DELIVERED"));
        assertThat(listings().load(List.of("listing-1")).get("listing-1").status())
                .isEqualTo(ListingStatus.PAUSED);
        assertFolded();
        assertThat(letters().waiting()).containsEntry("listings-v1", 0L);

        log.happened(new ListingPublished("listing-1"));
        passed(ReadModels.LISTINGS);
        assertFolded();
    }

    @Test
    void lettersOfACopyThatIsThrownAwayAreClosed() throws Exception {
        aDocumentThatCannotBeFoldedWaitsAndTheOthersGoOn();

        log.bean(LetterBox.class).close("listings-v1", Actor.system("rebuild"), "copy 1 was thrown away");

        assertThat(only().state()).isEqualTo("DISCARDED");
        assertThat(only().behind()).isZero();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aRetryThatFailsAgainIsCountedAndNothingIsLost() throws Exception {
        aDocumentThatCannotBeFoldedWaitsAndTheOthersGoOn();
        trouble().over();
        trouble().unfoldable.add("listing-1 ListingPaused");

        letters().retry(only().id(), OPERATOR);

        until(() -> all().size() == 2);
        assertThat(all()).extracting(StoredLetter::state).containsExactly("DELIVERED", "WAITING");
        assertThat(all().getLast().event()).isEqualTo("ListingPaused");
        assertThat(listings().load(List.of("listing-1")).get("listing-1").status())
                .isEqualTo(ListingStatus.PUBLISHED);
    }

    @Test
    void aDocumentThatTheMappingRefusesWaitsAndTellsNoValues() throws Exception {
        trouble().unwritable.add("listing-1");
        for (int i = 0; i < 20; i++) {
            log.happened(drafted("listing-" + i));
        }
        passed(ReadModels.LISTINGS);

        assertThat(only().error()).isEqualTo("UnwritableDocumentException");
        assertThat(only().message()).contains("listing-1", "surprise").doesNotContain("secret");
        assertThat(listings().load(List.of("listing-0", "listing-1", "listing-19")))
                .containsOnlyKeys("listing-0", "listing-19");

        trouble().over();
        letters().retry(only().id(), OPERATOR);
        until(() -> only().state().equals("DELIVERED"));
        assertFolded();
    }

    @Test
    void aDiscardedEventIsSkippedForGoodAndWhatIsBehindItGoesOn() throws Exception {
        trouble().unfoldable.add("listing-1 ListingPaused");
        log.happened(drafted("listing-1"), new ListingPublished("listing-1"));
        log.happened(new ListingPaused("listing-1"));
        log.happened(new ListingRevised("listing-1", titled("Ático")));
        passed(ReadModels.LISTINGS);

        assertThat(letters().discard(only().id(), "never happened", OPERATOR)).isEmpty();

        until(() -> waiting().isEmpty());
        Listing listing = listings().load(List.of("listing-1")).get("listing-1");
        assertThat(listing.status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(listing.title()).isEqualTo("Ático");
        assertThat(sql().queryForMap("select state, closed_by, reason from dead_letter"))
                .containsEntry("state", "DISCARDED")
                .containsEntry("closed_by", "account-operator")
                .containsEntry("reason", "never happened");
        assertThat(letters().discard(only().id(), "again", OPERATOR))
                .map(Refusal::code)
                .contains(RefusalCode.WRONG_STATE);
    }

    @Test
    void onlyOperatorsDecideAndAReasonIsNeeded() throws Exception {
        aDocumentThatCannotBeFoldedWaitsAndTheOthersGoOn();
        String id = only().id();

        assertThat(letters().retry(id, CLIENT)).map(Refusal::code).contains(RefusalCode.NOT_FOUND);
        assertThat(letters().retry(id, AUDITOR)).map(Refusal::code).contains(RefusalCode.FORBIDDEN);
        assertThat(letters().discard(id, "because", AUDITOR)).map(Refusal::code).contains(RefusalCode.FORBIDDEN);
        assertThat(letters().retry("letter-unknown", OPERATOR))
                .map(Refusal::code)
                .contains(RefusalCode.NOT_FOUND);
        assertThat(letters().discard(id, "  ", OPERATOR)).map(Refusal::code).contains(RefusalCode.REQUIRED);
        assertThat(letters().discard(id, "x".repeat(501), OPERATOR))
                .map(Refusal::code)
                .contains(RefusalCode.TOO_LONG);
        assertThat(only().state()).isEqualTo("WAITING");
    }

    @Test
    void anIndexThatTakesNothingParksNothing() throws Exception {
        long position = 0;
        boolean taken = true;
        // Elasticsearch looks at the disk now and then, and lifts this block by itself where there is room.
        for (int attempt = 1; taken && attempt <= 5; attempt++) {
            block("read_only_allow_delete", true);
            position = log.happened(drafted("listing-" + attempt));
            taken = readModels().await(ReadModels.LISTINGS, position, Duration.ofMillis(500));
        }
        assertThat(taken).isFalse();
        block("read_only_allow_delete", false);
        block("read_only", true);
        assertThat(readModels().await(ReadModels.OFFERS, position, LONG)).isTrue();
        block("read_only", false);

        passed(ReadModels.LISTINGS);
        assertThat(all()).isEmpty();
        assertFolded();
    }

    @Test
    void aRowThatTheDatabaseRefusesWaitsAndTheOtherRowsAreWritten() throws Exception {
        log.happened(released("escrow-1", 10_000, 1_000, 9_000));
        log.happened(released("escrow-2", 10_000, 1_000, 8_000));
        log.happened(released("escrow-3", 10_000, 1_000, 9_000));
        passed(ReadModels.JOURNAL);

        assertThat(sql().queryForList("select deal_id from journal_entry order by position", String.class))
                .containsExactly("1", "3");
        assertThat(all().stream().filter(letter -> letter.processor().equals("journal-v1")))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.state()).isEqualTo("WAITING");
                    assertThat(letter.message()).contains("23514");
                });
    }

    /** Rows are parked in the transaction of their batch, and another batch may look at the letters meanwhile. */
    @Test
    void whatIsParkedWaitsAlsoForWhoLookedBeforeTheTransactionEnded() throws Exception {
        log.happened(drafted("listing-1"));
        Undelivered undelivered =
                new Undelivered("key", log.bean(Log.class).read(0, 1), new IllegalStateException("trouble"));
        LetterBox box = log.bean(LetterBox.class);

        new TransactionTemplate(log.bean(PlatformTransactionManager.class)).executeWithoutResult(open -> {
            box.park("nobody-v1", List.of(undelivered));
            assertThat(CompletableFuture.supplyAsync(() -> box.waiting("nobody-v1", Set.of("key")))
                            .join())
                    .isEmpty();
        });

        assertThat(box.waiting("nobody-v1", Set.of("key"))).containsExactly("key");
    }

    @Test
    void theIntervalsBetweenAttemptsGrow() throws Exception {
        log.close();
        log = new LiveLog(List.of(Trouble.InListings.class), "trato.letters.first=40ms", "trato.letters.poll=5ms");
        trouble().unfoldable.add("listing-1");
        log.happened(drafted("listing-1"));

        until(() -> all().stream().anyMatch(letter -> letter.attempts() >= 4));

        // Both times are those of one transaction; the letter may be out for an attempt, which changes neither.
        StoredLetter letter = only();
        assertThat(letter.pause()).isEqualTo(Duration.ofMillis(40L << (letter.attempts() - 1)));

        trouble().over();
        until(() -> only().state().equals("DELIVERED"));
        assertFolded();
    }

    /** Trouble comes and goes while letters are retried and new events of the same documents arrive. */
    @Test
    void nothingIsMissedOrSeenOutOfOrderWhileEventsGoOn() throws Exception {
        log.close();
        log = new LiveLog(
                List.of(Trouble.InListings.class),
                "trato.letters.first=1ms",
                "trato.letters.longest=4ms",
                "trato.letters.poll=1ms");
        Random random = new Random(4711);
        for (int i = 0; i < 4; i++) {
            log.happened(drafted("listing-" + i));
        }
        for (int round = 0; round < 12; round++) {
            String id = "listing-" + random.nextInt(4);
            (round % 2 == 0 ? trouble().unfoldable : trouble().unwritable).add(id);
            log.happened(new ListingRevised(id, titled("Round " + round)));
            until(() -> waiting().contains(id));
            revise(random, 20);
            trouble().over();
            revise(random, 20);
        }
        passed(ReadModels.LISTINGS);

        until(() -> waiting().isEmpty());

        assertThat(all()).isNotEmpty().allMatch(letter -> letter.state().equals("DELIVERED"));
        assertThat(sql().queryForObject("select count(*) from dead_letter where state = 'QUEUED'", Long.class))
                .isZero();
        assertFolded();
    }

    /** A document has counted its events, so one that missed some would differ. */
    private void assertFolded() {
        Map<String, Listing> expected = new Shelf<>(new ListingFold())
                .project(log.bean(Log.class).read(0, 10_000))
                .documents();
        assertThat(listings().load(expected.keySet())).isEqualTo(expected);
    }

    private void revise(Random random, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            String id = "listing-" + random.nextInt(4);
            log.happened(new ListingRevised(id, titled("Title " + random.nextInt())));
        }
    }

    private List<String> waiting() {
        return sql().query("select key from dead_letter_queue", (row, number) -> row.getString(1));
    }

    private void passed(String readModel) {
        assertThat(readModels().await(readModel, log.position(), LONG)).isTrue();
    }

    private StoredLetter only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private List<StoredLetter> all() {
        return StoredLetter.all(sql());
    }

    private JdbcTemplate sql() {
        return log.bean(JdbcTemplate.class);
    }

    private Trouble trouble() {
        return log.bean(Trouble.class);
    }

    private DeadLetters letters() {
        return log.bean(DeadLetters.class);
    }

    private ReadModels readModels() {
        return log.bean(ReadModels.class);
    }

    @SuppressWarnings("unchecked")
    private DocumentStore<Listing> listings() {
        return (DocumentStore<Listing>) log.bean(ProjectionCatalog.class)
                .find(ReadModels.LISTINGS)
                .orElseThrow()
                .copy(1)
                .projections()
                .getFirst()
                .store();
    }

    private void block(String kind, boolean block) throws Exception {
        Request request = new Request("PUT", "/" + log.prefix() + "-listings/_settings");
        request.setJsonEntity("{\"index.blocks.%s\": %s}".formatted(kind, block));
        log.bean(Rest5Client.class).performRequest(request);
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it never came to that").isLessThan(deadline);
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static ListingDrafted drafted(String id) {
        return new ListingDrafted(id, "account-provider", ListingKind.RENTAL, Listings.FLAT);
    }

    private static ListingContent titled(String title) {
        return new ListingContent(title, null, null, null, null, null, null, null);
    }

    private static EscrowReleased released(String escrow, long amount, long commission, long net) {
        return new EscrowReleased(
                escrow, "job-1", escrow + ":1", 1, "account-provider", "EUR", amount, commission, net);
    }
}
