package io.trato.projections.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Making documents visible costs Elasticsearch a file, so those who wait for it share it. */
class SearchabilityTest {

    private static final int CALLERS = 16;

    private final AtomicInteger refreshes = new AtomicInteger();

    @Test
    void whatIsVisibleIsNotMadeVisibleAgain() {
        Searchability searchability = new Searchability(readModel -> refreshes.incrementAndGet());

        searchability.upTo("jobs", 7);
        searchability.upTo("jobs", 7);
        searchability.upTo("jobs", 3);
        assertThat(refreshes).hasValue(1);

        searchability.upTo("jobs", 8);
        searchability.upTo("offers", 8);
        assertThat(refreshes).hasValue(3);
        assertThat(searchability.known("jobs")).isEqualTo(8);
    }

    @Test
    void thoseWhoComeMeanwhileShareTheNext() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Searchability searchability = new Searchability(readModel -> {
            if (refreshes.incrementAndGet() == 1) {
                begun.countDown();
                await(goOn);
            }
        });

        List<Thread> callers = new ArrayList<>();
        callers.add(Thread.ofPlatform().start(() -> searchability.upTo("jobs", 1)));
        await(begun);
        for (int i = 2; i <= CALLERS; i++) {
            long position = i;
            callers.add(Thread.ofPlatform().start(() -> searchability.upTo("jobs", position)));
        }
        awaitAllAtTheDoor(callers);
        goOn.countDown();
        for (Thread caller : callers) {
            caller.join(TimeUnit.SECONDS.toMillis(20));
        }

        assertThat(refreshes).as("the first, and one for all others").hasValue(2);
        assertThat(searchability.known("jobs")).isEqualTo(CALLERS);
    }

    @Test
    void aFailedOneMakesNothingVisible() {
        Searchability searchability = new Searchability(readModel -> {
            if (refreshes.incrementAndGet() == 1) {
                throw new IllegalStateException("no answer");
            }
        });

        assertThat(catchThrowable(() -> searchability.upTo("jobs", 5))).hasMessage("no answer");
        assertThat(searchability.known("jobs")).isZero();

        searchability.upTo("jobs", 5);
        assertThat(searchability.known("jobs")).isEqualTo(5);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitAllAtTheDoor(List<Thread> callers) {
        while (callers.stream().skip(1).anyMatch(caller -> caller.getState() != Thread.State.BLOCKED)) {
            Thread.onSpinWait();
        }
    }
}
