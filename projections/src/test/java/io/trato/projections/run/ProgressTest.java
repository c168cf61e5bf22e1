package io.trato.projections.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A read model that rests while nobody waits for it. */
class ProgressTest {

    private static final long A_DAY = Duration.ofDays(1).toNanos();

    private final Progress progress = new Progress();

    @BeforeEach
    void oneSegment() {
        progress.stored(Map.of(0, 10L));
    }

    @Test
    @Timeout(30)
    void whoWaitsEndsItsRest() throws Exception {
        CompletableFuture<Void> work = onAThread(() -> {
            progress.rest(A_DAY);
            progress.reached(0, 11);
        });

        assertThat(progress.await(11, A_DAY)).isTrue();
        work.join();
    }

    @Test
    @Timeout(30)
    void itDoesNotRestWhileSomebodyWaits() throws Exception {
        CompletableFuture<Boolean> reader = new CompletableFuture<>();
        CompletableFuture<Void> waiting = onAThread(() -> reader.complete(progress.await(12, A_DAY)));
        progress.rest(A_DAY);
        progress.reached(0, 11);
        progress.rest(A_DAY);
        progress.reached(0, 12);

        assertThat(reader.join()).isTrue();
        waiting.join();
    }

    @Test
    void whoFindsItFarEnoughWaitsForNothing() throws Exception {
        assertThat(progress.await(10, 0)).isTrue();
        assertThat(progress.await(11, 0)).isFalse();
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static CompletableFuture<Void> onAThread(Work work) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        work.run();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }
}
