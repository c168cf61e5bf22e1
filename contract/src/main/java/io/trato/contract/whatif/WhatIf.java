package io.trato.contract.whatif;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What history came to, and what it would have come to under other rules. People are taken to have done the same at the same
 * time: nobody works more because it costs less.
 *
 * @param policyVersion of the rules that were tried
 * @param events how many were replayed
 * @param until the instant of the last one, null for an empty log
 * @param accounts by provider
 * @param levels by the level that the provider really had when the deal was made
 * @param months by the month, UTC, in which money was released, or became available
 * @param passings what other deadlines would have done, by account, level and month
 */
public record WhatIf(
        String policyVersion,
        long events,
        @Nullable Instant until,
        List<Difference> accounts,
        List<Difference> levels,
        List<Difference> months,
        Passings passings) {

    public WhatIf {
        accounts = List.copyOf(accounts);
        levels = List.copyOf(levels);
        months = List.copyOf(months);
    }

    /** @param name an account, a level, or a month such as 2026-03 */
    public record Difference(String name, String currency, Figures figures) {}

    /**
     * Whole minor units of one currency.
     *
     * @param released by clients to providers, commission included, less what was taken back
     * @param commission the marketplace's share of that
     * @param tried what its share would have been
     * @param cleared what became available to providers
     * @param triedCleared what would have become available
     */
    public record Figures(long released, long commission, long tried, long cleared, long triedCleared) {

        public static final Figures NONE = new Figures(0, 0, 0, 0, 0);

        public Figures plus(Figures other) {
            return new Figures(
                    Math.addExact(released, other.released),
                    Math.addExact(commission, other.commission),
                    Math.addExact(tried, other.tried),
                    Math.addExact(cleared, other.cleared),
                    Math.addExact(triedCleared, other.triedCleared));
        }

        /** How much more the marketplace would have earned; negative for less. */
        public long difference() {
            return Math.subtractExact(tried, commission);
        }
    }
}
