package io.trato.contract.whatif;

import java.util.List;

/**
 * What other deadlines would have done to what happens because nobody did anything.
 *
 * @param accounts by provider
 * @param levels by the level that the provider really had when the waiting began
 * @param months by the month, UTC, in which it came, or would have come where it did not
 */
public record Passings(List<Passing> accounts, List<Passing> levels, List<Passing> months) {

    public Passings {
        accounts = List.copyOf(accounts);
        levels = List.copyOf(levels);
        months = List.copyOf(months);
    }

    /** @param name an account, a level, or a month such as 2026-03 */
    public record Passing(Deadline deadline, String name, String currency, Moves moves) {}

    /** What comes when nobody does anything. */
    public enum Deadline {
        /** An offer expires. */
        EXPIRY,
        /** A job lapses unpaid. */
        LAPSE,
        /** A delivery counts as approved. */
        APPROVAL,
        /** Silence agrees to a cancellation. */
        CANCELLATION,
        /** Silence accepts a claim. */
        CLAIM
    }

    /**
     * @param earlier how many came and would have come earlier
     * @param later how many came and would have come later, provided that nobody had done anything in the longer time
     * @param more how many did not come, since somebody acted who would have been too late
     * @param fewer how many came and would not have come by the end of the log
     * @param amount what all of these were about, in whole minor units of one currency
     * @param hours by how many whole hours those that came and would have come, or would have come before somebody acted, would
     *     have been later, summed up; negative for earlier
     */
    public record Moves(long earlier, long later, long more, long fewer, long amount, long hours) {

        public Moves plus(Moves other) {
            return new Moves(
                    Math.addExact(earlier, other.earlier),
                    Math.addExact(later, other.later),
                    Math.addExact(more, other.more),
                    Math.addExact(fewer, other.fewer),
                    Math.addExact(amount, other.amount),
                    Math.addExact(hours, other.hours));
        }
    }
}
