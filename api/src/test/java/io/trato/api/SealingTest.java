package io.trato.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.api.graphql.Bells;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.LatestPositions;
import io.trato.api.graphql.Reached;
import io.trato.api.graphql.Sealing;
import io.trato.contract.Actor;
import io.trato.contract.Outcome.Receipt;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a mutation waits for the position of what it has written. */
class SealingTest {

    private static final Receipt WRITTEN = new Receipt("listing-1", 3);

    private final Neighbours neighbours = new Neighbours();
    private final Bells bells = new Bells();
    private final Caller caller = new Caller(
            Actor.ANONYMOUS, Locale.ENGLISH, "127.0.0.1", "socket", "request-1", false, 0, null, new Reached());

    @AfterEach
    void close() {
        bells.close();
    }

    @Test
    @Timeout(30)
    void whatIsSealedTooLateIsAnsweredWithoutAPosition() {
        assertThat(sealing(Duration.ofMillis(10)).position(WRITTEN, caller)).isNull();
        assertThat(caller.reached().position()).isZero();
    }

    @Test
    @Timeout(30)
    void whoGivesUpTakesNothingFromOthersWhoWait() throws Exception {
        CompletableFuture<Long> other = neighbours.sealed(WRITTEN.streamId(), WRITTEN.version());
        sealing(Duration.ofMillis(10)).position(WRITTEN, caller);
        neighbours.committed(WRITTEN.streamId(), WRITTEN.version());

        assertThat(sealing(Duration.ofDays(1)).position(WRITTEN, caller)).isEqualTo(other.get());
        assertThat(caller.reached().position()).isEqualTo(other.get());
    }

    private Sealing sealing(Duration atMost) {
        return new Sealing(neighbours, new LatestPositions(), atMost, bells);
    }
}
