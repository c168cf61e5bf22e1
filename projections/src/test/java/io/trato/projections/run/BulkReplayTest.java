package io.trato.projections.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trato.contract.ReadModels;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.rebuild.RebuildState;
import io.trato.contract.rebuild.Rebuilds;
import io.trato.projections.Deals;
import io.trato.projections.DocumentStore;
import io.trato.projections.FoldedDocument;
import io.trato.projections.LiveLog;
import io.trato.projections.Projection;
import io.trato.projections.letter.ProjectionLetters;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A copy of the journal filled in bulk beside the live one, and what becomes of it when somebody dies. */
class BulkReplayTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int COPY = 7;

    private final LiveLog log = new LiveLog(List.of(), "trato.letters.first=1h");

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void theRowsAreThoseOfTheLiveCopy() throws Exception {
        dealsHappened(5);

        try (BulkReplay replay = replay(group())) {
            assertThat(replay.awaitEnd(LONG)).isTrue();
            assertThat(replay.position()).isEqualTo(log.position());
        }

        assertAsTheLiveCopy();
        assertThat(log.bean(StoredTokens.class).of("journal-v" + COPY)).containsEntry(0, log.position());
    }

    /** The journal of a piece is written and its balances are not, when PostgreSQL drops the connection. */
    @Test
    void aCrashInTheMiddleOfAPieceLeavesRowsAndTokenTogether() throws Exception {
        dealsHappened(5);

        try (BulkReplay replay = replay(hurt(4, "select pg_terminate_backend(pg_backend_pid())"))) {
            assertThatThrownBy(() -> replay.awaitEnd(LONG)).isInstanceOf(IllegalStateException.class);
        }

        assertRowsAreThoseUpToTheToken();
        finish();
        assertAsTheLiveCopy();
    }

    /** The balances of the first piece wait for the journal of the second: were it not begun, they would wait for ever. */
    @Test
    void thePieceAfterIsWrittenMeanwhileAndCommittedAfterwards() throws Exception {
        dealsHappened(5);
        CountDownLatch second = new CountDownLatch(2);
        List<Projection<?>> sound = group().projections();
        ProjectionGroup held = ProjectionGroup.rows(
                ReadModels.JOURNAL,
                COPY,
                before(sound.getFirst(), second::countDown),
                before(sound.getLast(), () -> assertThat(within(second)).isTrue()));

        try (BulkReplay replay = replay(held)) {
            assertThat(replay.awaitEnd(LONG)).isTrue();
        }

        assertAsTheLiveCopy();
    }

    @Test
    void whoeverHasLostTheClaimCommitsNothingMore() throws Exception {
        dealsHappened(5);

        try (BulkReplay replay = replay(hurt(3, "update token_entry set owner = 'another'"))) {
            assertThatThrownBy(() -> replay.awaitEnd(LONG)).isInstanceOf(IllegalStateException.class);
        }

        assertRowsAreThoseUpToTheToken();
    }

    @Test
    void aPieceThatIsHandedOverAgainChangesNothing() throws Exception {
        dealsHappened(5);
        finish();
        sql().update("delete from token_entry where processor_name = ?", "journal-v" + COPY);

        finish();

        assertAsTheLiveCopy();
    }

    @Test
    void anEntryThatTheDatabaseRefusesWaitsAndTheOthersAreRebuilt() throws Exception {
        log.happened(released("escrow-1", 9_000));
        log.happened(released("escrow-2", 8_000));
        log.happened(released("escrow-3", 9_000));
        dealsHappened(3);

        log.bean(Rebuilds.class).start(ReadModels.JOURNAL, false);
        Rebuilds.Following following =
                log.bean(Rebuilds.class).follow(ReadModels.JOURNAL).orElseThrow();
        RebuildState state = RebuildState.PREPARING;
        while (state.underWay()) {
            state = following.next(LONG).orElseThrow().rebuild().state();
        }

        assertThat(state).isEqualTo(RebuildState.LIVE);
        assertThat(sql().queryForList(
                                "select deal_id from journal_entry where generation = 2 and kind = 'EscrowReleased'"
                                        + " order by position limit 3",
                                String.class))
                .containsExactly("1", "3", "d1");
        assertThat(sql().queryForList(
                                "select processor || ' ' || state from dead_letter where processor like 'journal%'"
                                        + " order by 1",
                                String.class))
                .containsExactly("journal-v1 WAITING", "journal-v2 WAITING");
    }

    private void finish() throws Exception {
        sql().update("update token_entry set owner = null where processor_name = ?", "journal-v" + COPY);
        try (BulkReplay replay = replay(group())) {
            assertThat(replay.awaitEnd(LONG)).isTrue();
        }
    }

    private BulkReplay replay(ProjectionGroup group) {
        TransactionTemplate transaction = new TransactionTemplate(log.bean(PlatformTransactionManager.class));
        return new BulkReplays(
                        log.bean(Log.class),
                        log.bean(TokenStore.class),
                        transaction,
                        log.bean(ProjectionLetters.class),
                        3)
                .of(group);
    }

    private ProjectionGroup group() {
        return log.bean(ProjectionCatalog.class)
                .find(ReadModels.JOURNAL)
                .orElseThrow()
                .copy(COPY);
    }

    /** Does something to the database when balances are written for the n-th time. */
    private ProjectionGroup hurt(int time, String statement) {
        List<Projection<?>> sound = group().projections();
        return ProjectionGroup.rows(ReadModels.JOURNAL, COPY, sound.getFirst(), hurt(sound.getLast(), time, statement));
    }

    private <D> Projection<D> hurt(Projection<D> sound, int time, String statement) {
        AtomicInteger times = new AtomicInteger();
        return before(sound, () -> {
            if (times.incrementAndGet() == time) {
                sql().execute(statement);
            }
        });
    }

    private static <D> Projection<D> before(Projection<D> sound, Runnable writing) {
        return new Projection<>(sound.model(), new DocumentStore<>() {
            @Override
            public Map<String, D> load(Collection<String> ids) {
                return sound.store().load(ids);
            }

            @Override
            public void write(List<FoldedDocument<D>> documents) {
                writing.run();
                sound.store().write(documents);
            }
        });
    }

    private static boolean within(CountDownLatch latch) {
        try {
            return latch.await(LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertRowsAreThoseUpToTheToken() {
        long token = log.bean(StoredTokens.class).of("journal-v" + COPY).getOrDefault(0, 0L);
        assertThat(token).isPositive().isLessThan(log.position());
        assertThat(positions("select position from journal_entry where generation = " + COPY))
                .isEqualTo(
                        positions("select position from journal_entry where generation = 1 and position <= " + token))
                .isNotEmpty();
        assertThat(positions("select position from balance where generation = " + COPY))
                .allMatch(position -> position <= token)
                .isNotEmpty();
    }

    private void assertAsTheLiveCopy() {
        assertThat(log.bean(ReadModels.class).await(ReadModels.JOURNAL, log.position(), LONG))
                .isTrue();
        Projection<?> journal = group().projections().getFirst();
        Projection<?> balances = group().projections().getLast();
        List<LoggedEvent> logged = log.bean(Log.class).read(0, 10_000);
        ProjectionGroup live = log.bean(ProjectionCatalog.class)
                .find(ReadModels.JOURNAL)
                .orElseThrow()
                .copy(1);
        assertSame(journal, live.projections().getFirst(), logged, id -> true);
        assertSame(balances, live.projections().getLast(), logged, id -> true);
        assertThat(positions("select count(*) from journal_entry group by generation"))
                .hasSize(2)
                .satisfies(counts -> assertThat(counts.getFirst()).isEqualTo(counts.getLast()));
    }

    private static void assertSame(
            Projection<?> one, Projection<?> other, List<LoggedEvent> logged, Predicate<String> share) {
        Collection<String> ids = one.byDocument(logged, share).keySet();
        assertThat(ids).isNotEmpty();
        assertThat(one.store().load(ids))
                .hasSize(ids.size())
                .isEqualTo(other.store().load(ids));
    }

    private void dealsHappened(int count) throws Exception {
        for (int deal = 1; deal <= count; deal++) {
            for (LoggedEvent event : Deals.completed("d" + deal).events()) {
                log.happened(event.event());
            }
        }
        assertThat(log.bean(ReadModels.class).await(ReadModels.JOURNAL, log.position(), LONG))
                .isTrue();
    }

    private List<Long> positions(String query) {
        return sql().queryForList(query + " order by 1", Long.class);
    }

    private JdbcTemplate sql() {
        return log.bean(JdbcTemplate.class);
    }

    private static EscrowReleased released(String escrow, long net) {
        return new EscrowReleased(escrow, "job-1", escrow + ":1", 1, "account-provider", "EUR", 10_000, 1_000, net);
    }
}
