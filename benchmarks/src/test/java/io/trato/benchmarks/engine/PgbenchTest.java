package io.trato.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PgbenchTest {

    @Test
    void theRateIsReadWithoutTheTimeToConnect() {
        assertThat(Pgbench.parse("""
                number of failed transactions: 0 (0.000%)
                tps = 1234.5 (without initial connection time)
                """)).isEqualTo(1234.5);
    }

    @Test
    void aRunWithFailuresIsNoFigure() {
        assertThatThrownBy(() -> Pgbench.parse("""
                number of failed transactions: 3 (0.1%)
                tps = 1234.5 (without initial connection time)
                """)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Pgbench.parse("pgbench: error: client 3 aborted"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aColonInALiteralIsNoVariable() {
        assertThat(Texts.literal("{\"a\":\"it's\"}")).isEqualTo("E'{\"a\"\\x3a\"it\\'s\"}'");
    }
}
