package io.trato.benchmarks.frame;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside its limit or peer.
 *
 * @param what was measured
 * @param ours our figure, median of the rounds
 * @param against the limit or peer
 * @param theirs its figure in the same run
 * @param unit of both
 * @param ratio ours by theirs, round by round
 * @param target what the ratio is to reach, null where it is only reported
 */
public record Row(
        String what,
        double ours,
        String against,
        double theirs,
        String unit,
        Samples ratio,
        @Nullable Target target) {

    /** A ratio that should be at least, or at most, so much. */
    public record Target(double ratio, boolean atMost) {
        public static Target atLeast(double ratio) {
            return new Target(ratio, false);
        }

        public static Target atMost(double ratio) {
            return new Target(ratio, true);
        }

        boolean reachedBy(double figure) {
            return atMost ? figure <= ratio : figure >= ratio;
        }
    }

    static final String HEAD = """
            | what | ours | against | theirs | ratio | spread | to reach | |
            |---|---|---|---|---|---|---|---|""";

    boolean reached() {
        return target == null || target.reachedBy(ratio.median());
    }

    String markdown() {
        String wanted = target == null ? "reported" : (target.atMost() ? "at most " : "") + number(target.ratio());
        return "| %s | %s %s | %s | %s | **%.2f** | %.2f to %.2f | %s | %s |"
                .formatted(
                        what,
                        number(ours),
                        unit,
                        against,
                        number(theirs),
                        ratio.median(),
                        ratio.least(),
                        ratio.most(),
                        wanted,
                        target == null ? "" : reached() ? "reached" : "**missed**");
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, figure >= 100 ? "%,.0f" : figure >= 10 ? "%.1f" : "%.2f", figure);
    }
}
