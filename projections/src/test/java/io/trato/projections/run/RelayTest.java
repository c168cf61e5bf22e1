package io.trato.projections.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Relay relay = new Relay(threads);
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void thePieceAfterIsBegunMeanwhileAndItsTurnComesAfterwards() {
        CountDownLatch begun = new CountDownLatch(1);

        relay.next(turn -> {
            await(begun);
            told.add("first");
        });
        relay.next(turn -> {
            begun.countDown();
            turn.run();
            told.add("second");
        });
        relay.finish();

        assertThat(told).containsExactly("first", "second");
    }

    @Test
    void noMoreThanTwoAreUnderWay() {
        AtomicInteger underWay = new AtomicInteger();
        List<Integer> seen = new CopyOnWriteArrayList<>();

        for (int piece = 0; piece < 200; piece++) {
            relay.next(turn -> {
                seen.add(underWay.incrementAndGet());
                turn.run();
                underWay.decrementAndGet();
            });
        }
        relay.finish();

        assertThat(seen).hasSize(200).allMatch(count -> count <= 2);
    }

    @Test
    void nobodysTurnComesAfterAFailure() {
        relay.next(turn -> {
            throw new IllegalArgumentException("broken");
        });
        relay.next(turn -> {
            turn.run();
            told.add("second");
        });

        assertThatThrownBy(relay::finish).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> relay.next(turn -> told.add("third"))).hasRootCauseMessage("broken");
        assertThat(told).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
