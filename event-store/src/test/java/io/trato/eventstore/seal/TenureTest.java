package io.trato.eventstore.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TenureTest {

    @Test
    void restsShortlyWhereProcessorsAreFree() {
        assertThat(Tenure.restAfter(Duration.ofNanos(400_000), 50, false)).isEqualTo(Duration.ofMillis(2));
    }

    @Test
    void restsTwiceAsLongAsAPassOfManyTook() {
        assertThat(Tenure.restAfter(Duration.ofMillis(3), 50, false)).isEqualTo(Duration.ofMillis(6));
        assertThat(Tenure.restAfter(Duration.ofSeconds(3), 1_000, false)).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void restsAsLongAsAPassTookWhileSomebodyWaits() {
        assertThat(Tenure.restAfter(Duration.ofMillis(3), 50, true)).isEqualTo(Duration.ofMillis(3));
        assertThat(Tenure.restAfter(Duration.ofNanos(400_000), 50, true)).isEqualTo(Duration.ofMillis(2));
    }

    @Test
    void letsNobodyWaitWhereFewEventsCome() {
        assertThat(Tenure.restAfter(Duration.ofMillis(8), 1, false)).isEqualTo(Duration.ofMillis(2));
        assertThat(Tenure.restAfter(Duration.ofMillis(8), 10, false)).isEqualTo(Duration.ofMillis(5));
    }
}
