package io.trato.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.log.SelectiveStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A processor that has nothing to do with steps has nothing to do while deals only step. */
class UnwantedEventsTest {

    private final TestLog database = new TestLog();
    private final LogNode node = database.node(TestLog.NEVER_POLLS, true);
    private final BlockingStream<TrackedEventMessage<?>> stream = node.store().openStream(null);
    private final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    void aDealWhoseStepsAreUnwanted() throws Exception {
        happened("deal-1", 0);
        happened("deal-1", 1);
        stream.nextAvailable();
        stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());
        stream.setOnAvailableCallback(calls::incrementAndGet);
    }

    @AfterEach
    void close() throws Exception {
        stream.close();
        database.close();
    }

    @Test
    void theyWakeNobodyAndAreNotHandedOn() throws Exception {
        int before = calls.get();
        for (int i = 2; i < 20; i++) {
            happened("deal-1", i);
        }
        assertThat(calls).hasValue(before);

        happened("deal-2", 0);

        assertThat(calls).hasValue(before + 1);
        assertThat(stream.nextAvailable().getPayload()).isInstanceOf(Deal.Opened.class);
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    @Test
    void whatIsNoneOfAReadersBusinessWakesItNot() throws Exception {
        ((SelectiveStream) stream).only(event -> event.streamId().equals("deal-3"));
        int before = calls.get();
        happened("deal-2", 0);
        assertThat(calls).hasValue(before);

        happened("deal-3", 0);

        assertThat(calls).hasValue(before + 1);
        assertThat(stream.nextAvailable().getPayload())
                .isInstanceOfSatisfying(
                        Deal.Opened.class,
                        opened -> assertThat(opened.streamId()).isEqualTo("deal-3"));
    }

    @Test
    void whoHearsAPositionFindsThatListenersHaveHeardOfItBefore() throws Exception {
        List<Long> heard = new CopyOnWriteArrayList<>();
        node.log().listen(events -> events.forEach(event -> heard.add(event.position())));

        for (int i = 2; i < 50; i++) {
            happened("deal-1", i);

            assertThat(heard).endsWith(node.log().sealed("deal-1", i).get());
        }
        assertThat(heard).isSorted().doesNotHaveDuplicates().hasSize(48);
    }

    @Test
    @Timeout(30)
    void oneIsHandedOnNowAndThenSoThatTheTokenMoves() throws Exception {
        int step = 2;
        while (!stream.hasNextAvailable(20, TimeUnit.MILLISECONDS)) {
            happened("deal-1", step++);
        }

        assertThat(stream.nextAvailable().trackingToken().position()).hasValue(step);
    }

    @Test
    @Timeout(30)
    void theLastIsHandedOnAlsoWhenNothingFollows() throws Exception {
        happened("deal-1", 2);

        while (!stream.hasNextAvailable(20, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }

        assertThat(stream.nextAvailable().trackingToken().position()).hasValue(3);
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    private void happened(String deal, long sequence) throws Exception {
        node.appender()
                .append(TestLog.append(
                        sequence == 0
                                ? TestLog.event(deal, 0, new Deal.Opened(deal, "Tap", BigDecimal.TEN))
                                : TestLog.step(deal, sequence)));
        node.log().sealed(deal, sequence).get(20, TimeUnit.SECONDS);
    }
}
