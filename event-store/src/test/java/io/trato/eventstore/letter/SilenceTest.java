package io.trato.eventstore.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SilenceTest {

    private final Silence silence = new Silence();
    private int looks;

    @Test
    void afterALookThatFoundNothingNobodyLooksAgain() {
        assertThat(silence.holds(() -> look(true))).isTrue();
        assertThat(silence.holds(() -> look(true))).isTrue();

        assertThat(looks).isEqualTo(1);
    }

    @Test
    void whileSomethingWaitsEverybodyLooks() {
        assertThat(silence.holds(() -> look(false))).isFalse();
        assertThat(silence.holds(() -> look(false))).isFalse();
        assertThat(silence.holds(() -> look(true))).isTrue();

        assertThat(looks).isEqualTo(3);
    }

    @Test
    void afterABreakItIsLookedForAgain() {
        silence.holds(() -> look(true));
        silence.broken();

        assertThat(silence.holds(() -> look(false))).isFalse();
    }

    /** Somebody parks meanwhile, and the look has not seen it. */
    @Test
    void aLookThatWasOvertakenCountsForNothing() {
        silence.broken();
        silence.holds(() -> {
            silence.broken();
            return look(true);
        });

        assertThat(silence.holds(() -> look(false))).isFalse();
    }

    private boolean look(boolean nothing) {
        looks++;
        return nothing;
    }
}
