package io.trato.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.log.LoggedEvent;
import io.trato.eventstore.append.NewEvent;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do to clocks and tables. */
class HandEditedTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final TestLog database = new TestLog();
    private final LogNode node = database.node();
    private final BlockingQueue<Integer> handled = new LinkedBlockingQueue<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(3);

    @AfterEach
    void close() throws Exception {
        threads.shutdown();
        database.close();
    }

    @Test
    void aClockThatGoesBackChangesNoOrder() throws Exception {
        for (int i = 0; i < 10; i++) {
            node.appender().append(TestLog.append(at(TestLog.step("deal-1", i), NOON.minusSeconds(3600L * i))));
        }
        node.log().sealed("deal-1", 9).get(20, TimeUnit.SECONDS);

        List<LoggedEvent> events = database.node().log().read(0, 20);
        assertThat(events).extracting(LoggedEvent::sequence).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(events.getLast().at()).isEqualTo(NOON.minusSeconds(9 * 3600));
        assertThat(node.log().positionBefore(NOON.minusSeconds(2 * 3600))).isZero();
    }

    @Test
    void aTokenSetBackIsDeliveredFromAgainInOrder() throws Exception {
        node.appender().append(TestLog.steps("deal-1", 0, 6));
        EventProcessor processor = TestProcessor.on(node, database.pool, "deals", 1, threads, this);
        processor.start();
        expect(0, 6);
        processor.shutDown();

        database.sql.update(
                "update token_entry set token = '{\"globalIndex\":3}'::bytea where processor_name = 'deals'");
        processor.start();
        expect(3, 6);
        node.appender().append(TestLog.steps("deal-1", 6, 1));
        expect(6, 7);
        processor.shutDown();
    }

    @EventHandler
    void on(Deal.Stepped stepped) {
        handled.add(stepped.step());
    }

    private void expect(int from, int to) throws InterruptedException {
        for (int step = from; step < to; step++) {
            assertThat(handled.poll(20, TimeUnit.SECONDS)).isEqualTo(step);
        }
        assertThat(handled).isEmpty();
    }

    private static NewEvent at(NewEvent event, Instant at) {
        return new NewEvent(
                event.id(),
                event.place(),
                event.type(),
                event.revision(),
                event.payload(),
                event.metadataJson(),
                at,
                event.event(),
                event.metadata());
    }
}
