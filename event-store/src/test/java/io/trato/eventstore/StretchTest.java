package io.trato.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trato.contract.Event;
import io.trato.contract.log.LoggedEvent;
import io.trato.eventstore.json.UnreadableEventException;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a stretch of the log holds for those whom few kinds of events concern. */
class StretchTest {

    private static final Predicate<Class<? extends Event>> STEPS = kind -> kind == Deal.Stepped.class;

    private final TestLog database = new TestLog();
    private LogNode writer;

    @BeforeEach
    void happened() throws Exception {
        writer = database.node();
        writer.appender()
                .append(TestLog.append(
                        TestLog.event("deal-1", 0, new Deal.Opened("deal-1", "Grifo", BigDecimal.ONE)),
                        TestLog.step("deal-1", 1),
                        TestLog.event("deal-1", 2, new Deal.Opened("deal-1", "Ducha", BigDecimal.TWO)),
                        TestLog.step("deal-1", 3),
                        TestLog.step("deal-1", 4)));
        writer.log().sealed("deal-1", 4).get(20, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void itHoldsOnlyWhatConcernsItsReader() {
        for (LogNode node : new LogNode[] {writer, database.node()}) {
            assertThat(node.log().stretch(0, 5, STEPS))
                    .extracting(LoggedEvent::position)
                    .containsExactly(2L, 4L, 5L);
            assertThat(node.log().stretch(2, 4, STEPS))
                    .extracting(LoggedEvent::position)
                    .containsExactly(4L);
            assertThat(node.log().stretch(0, 5, kind -> true))
                    .isEqualTo(node.log().read(0, 5));
            assertThat(node.log().stretch(5, 5, STEPS)).isEmpty();
        }
    }

    /** A newer program may have written it, and who knows whom it concerns. */
    @Test
    void whatNobodyKnowsIsNotPassedOver() throws Exception {
        writer.close();
        database.sql.update("""
                insert into event (event_id, stream, sequence, type, revision, payload, metadata, decided_at)
                values (gen_random_uuid(), 'deal-1', 5, 'Closed', '1', '{}', '{}', now())
                """);
        database.sql.update("""
                insert into sealed select 6, transaction, number, event_hash(event) from event where type = 'Closed'
                """);
        LogNode reader = database.node(TestLog.NEVER_POLLS, false);

        assertThat(reader.log().stretch(0, 5, STEPS)).hasSize(3);
        assertThatThrownBy(() -> reader.log().stretch(0, 6, STEPS))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("Closed");
    }
}
