package io.trato.benchmarks.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trato.benchmarks.frame.Row.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContestTest {

    @Test
    void ratiosAreTakenWithinARoundAndTheMiddleOneCounts() throws Exception {
        Contest contest = new Contest()
                .with("ours", saying(10, 30, 8))
                .with("theirs", saying(20, 20, 4))
                .run(3);
        Samples ratio = contest.ratio("ours", "theirs");
        assertThat(ratio.median()).isCloseTo(1.5, within(1e-9));
        assertThat(ratio.least()).isCloseTo(0.5, within(1e-9));
        assertThat(ratio.most()).isCloseTo(2.0, within(1e-9));
    }

    @Test
    void nobodyIsAlwaysFirst() throws Exception {
        List<String> order = new ArrayList<>();
        new Contest()
                .with("a", () -> order.add("a") ? 1 : 0)
                .with("b", () -> order.add("b") ? 1 : 0)
                .run(2);
        assertThat(order).containsExactly("a", "b", "b", "a");
    }

    @Test
    void aPercentileIsAValueThatWasMeasured() {
        Samples samples = new Samples(4, 1, 3, 2);
        assertThat(samples.median()).isEqualTo(2.5);
        assertThat(samples.percentile(0.5)).isEqualTo(2);
        assertThat(samples.percentile(0.99)).isEqualTo(4);
        assertThatThrownBy(Samples::new).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMissedTargetIsSaid() {
        Report report = new Report("speed", List.of("benchmarks/run", "speed"));
        report.row(new Row("a", 9, "b", 10, "per s", new Samples(0.9), Target.atLeast(0.8)));
        assertThat(report.reached()).isTrue();
        report.row(new Row("c", 9, "d", 10, "ms", new Samples(0.9), Target.atMost(0.8)));
        assertThat(report.reached()).isFalse();
        assertThat(report.markdown()).contains("| at most 0.80 | **missed** |");
    }

    private static Contest.Contender saying(double... figures) {
        Deque<Double> left = new ArrayDeque<>();
        for (double figure : figures) {
            left.add(figure);
        }
        return left::removeFirst;
    }
}
