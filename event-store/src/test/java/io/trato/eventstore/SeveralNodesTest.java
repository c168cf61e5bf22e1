package io.trato.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trato.contract.log.LoggedEvent;
import io.trato.eventstore.append.Append;
import io.trato.eventstore.seal.RestoredLogException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nodes share a log: one seals, and another takes over. */
class SeveralNodesTest {

    private final TestLog database = new TestLog();

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void anotherTakesOverFromASealerThatEnds() throws Exception {
        LogNode first = database.node();
        TestLog.until("the first seals", first::sealing);
        LogNode second = database.node();
        second.appender().append(TestLog.steps("deal-1", 0, 1));
        assertThat(second.log().sealed("deal-1", 0).get(20, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(second.sealing()).isFalse();

        first.close();
        second.appender().append(TestLog.steps("deal-1", 1, 1));

        assertThat(second.log().sealed("deal-1", 1).get(20, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(second.sealing()).isTrue();
    }

    @Test
    void aSealerWhoseSessionIsKilledDoesNotSealBesideItsSuccessor() throws Exception {
        LogNode first = database.node();
        LogNode second = database.node();
        for (int i = 0; i < 30; i++) {
            first.appender().append(TestLog.steps("deal-1", i, 1));
            second.appender().append(TestLog.steps("deal-2", i, 1));
            if (i % 10 == 5) {
                database.sql.queryForList("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and application_name = 'trato sealer'");
            }
        }
        first.log().sealed("deal-1", 29).get(20, TimeUnit.SECONDS);
        first.log().sealed("deal-2", 29).get(20, TimeUnit.SECONDS);
        second.log().sealed("deal-1", 29).get(20, TimeUnit.SECONDS);
        second.log().sealed("deal-2", 29).get(20, TimeUnit.SECONDS);

        assertThat(first.log().head()).isEqualTo(60);
        assertThat(first.log().read(0, 100))
                .isEqualTo(second.log().read(0, 100))
                .hasSize(60);
    }

    @Test
    void aNewNodeReadsWhatIsThere() throws Exception {
        LogNode first = database.node();
        first.appender().append(TestLog.steps("deal-1", 0, 40));
        first.log().sealed("deal-1", 39).get(20, TimeUnit.SECONDS);

        LogNode late = database.node();

        assertThat(late.log().head()).isEqualTo(40);
        assertThat(late.log().read(10, 5)).extracting(LoggedEvent::position).containsExactly(11L, 12L, 13L, 14L, 15L);
        assertThat(late.log().read(0, 50)).isEqualTo(first.log().read(0, 50));
        assertThat(late.log().stream("deal-1", 38))
                .extracting(LoggedEvent::sequence)
                .containsExactly(38L, 39L);
        assertThat(late.log().sealed("deal-1", 40)).isCompletedExceptionally();
    }

    @Test
    void aLogRestoredFromADumpIsNotContinued() throws Exception {
        try (Statement owner = database.connectAs(database.database().owner()).createStatement()) {
            owner.execute(
                    "insert into event (transaction, event_id, stream, sequence, type, revision, payload, metadata,"
                            + " decided_at) values ('999999999999', gen_random_uuid(), 'deal-1', 0, 'Stepped', '1', '{}', '{}', now())");
        }

        assertThatThrownBy(database::node)
                .isInstanceOf(RestoredLogException.class)
                .hasMessageContaining("999999999999");
    }

    /** Found by the chaos test: the sealing node showed its own refused event, since it stood in its memory at that place. */
    @Test
    void anEventIsNotMistakenForOneThatWantedItsPlace() throws Exception {
        LogNode first = database.node();
        TestLog.until("the first seals", first::sealing);
        LogNode second = database.node();
        Append accepted = TestLog.steps("deal-1", 0, 1);
        Append refused = TestLog.steps("deal-1", 0, 1);

        first.news().expect(refused);
        second.appender().append(accepted);

        assertThat(first.log().sealed("deal-1", 0).get(20, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(first.log().read(0, 1))
                .extracting(LoggedEvent::eventId)
                .containsExactly(accepted.events().getFirst().id());
    }

    @Test
    void whoAsksForAPositionWhileAnotherAppendWantsThePlaceIsAnswered() throws Exception {
        LogNode first = database.node();
        first.appender().append(TestLog.steps("deal-1", 0, 1));
        first.log().sealed("deal-1", 0).get(20, TimeUnit.SECONDS);
        LogNode late = database.node();
        Append refused = TestLog.steps("deal-1", 0, 1);

        late.news().expect(refused);
        CompletableFuture<Long> position = late.log().sealed("deal-1", 0);
        late.news().forget(refused);

        assertThat(position.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    }
}
