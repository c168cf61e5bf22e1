package io.trato.contract.market;

import io.trato.contract.reputation.Level;
import io.trato.contract.reputation.PointsCause;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * The levels that providers rise through, what each pays, and what points are given and taken for.
 *
 * @param steps by rising threshold, the first at 0
 */
public record Levels(List<Step> steps, Points points) {

    /** NEW 15 %, BRONZE from 500 points 12 %, SILVER from 2,000 10 %, GOLD from 5,000 8 %. */
    public static final Levels FIRST = new Levels(
            List.of(
                    new Step(Level.NEW, 0, 1_500),
                    new Step(Level.BRONZE, 500, 1_200),
                    new Step(Level.SILVER, 2_000, 1_000),
                    new Step(Level.GOLD, 5_000, 800)),
            new Points(100, 50, 25, 100));

    /** @throws IllegalArgumentException unless somebody without points has a level, and rates are from 0 to 10000 */
    public Levels {
        steps = steps.stream().sorted(Comparator.comparingLong(Step::threshold)).toList();
        if (steps.isEmpty() || steps.getFirst().threshold() != 0) {
            throw new IllegalArgumentException("the first level begins at 0 points");
        }
        if (steps.stream().map(Step::level).distinct().count() != steps.size()
                || steps.stream().map(Step::threshold).distinct().count() != steps.size()) {
            throw new IllegalArgumentException("each level and each threshold stands once");
        }
    }

    /**
     * A level.
     *
     * @param threshold the points from which on a provider has it
     * @param commissionBps what its providers pay, in basis points
     */
    public record Step(Level level, long threshold, int commissionBps) {

        public Step {
            if (commissionBps < 0 || commissionBps > 10_000) {
                throw new IllegalArgumentException("a rate is from 0 to 10000 basis points");
            }
        }
    }

    /**
     * What points are given for, all positive.
     *
     * @param lostDispute what a lost dispute takes
     */
    public record Points(long completedJob, long fiveStars, long fourStars, long lostDispute) {}

    /** Where somebody with so many points stands. */
    public Step at(long points) {
        return steps.reversed().stream()
                .filter(step -> points >= step.threshold())
                .findFirst()
                .orElse(steps.getFirst());
    }

    /** The points that are missing to the next level; empty at the highest. */
    public OptionalLong toNext(long points) {
        return steps.stream()
                .mapToLong(Step::threshold)
                .filter(threshold -> threshold > points)
                .map(threshold -> threshold - points)
                .findFirst();
    }

    /** What a cause adds; negative for what it takes. */
    public long change(PointsCause cause) {
        return switch (cause) {
            case COMPLETED_JOB -> points.completedJob();
            case FIVE_STAR_REVIEW -> points.fiveStars();
            case FOUR_STAR_REVIEW -> points.fourStars();
            case LOST_DISPUTE -> -points.lostDispute();
        };
    }
}
