package io.trato.server.simulate;

import java.time.Duration;
import java.time.Instant;

/**
 * What a run depends on, and all that it depends on.
 *
 * @param days how long new deals begin; what is running then still comes to its end
 * @param dealsADay on average
 */
public record Settings(long seed, int days, int dealsADay, int clients, int providers) {

    public static final int A_YEAR = 365;
    public static final int DEALS_A_DAY = 20;
    public static final int CLIENTS = 300;
    public static final int PROVIDERS = 150;

    private static final Instant BEGIN = Instant.parse("2026-01-01T08:00:00Z");

    public Settings {
        if (days < 1 || dealsADay < 1 || clients < 1 || providers < 1) {
            throw new IllegalArgumentException("a run has days, deals and people, at least one of each");
        }
    }

    Instant begin() {
        return BEGIN;
    }

    Instant end() {
        return BEGIN.plus(Duration.ofDays(days));
    }

    /** How long from one deal to the next. */
    Duration mean() {
        return Duration.ofDays(1).dividedBy(dealsADay);
    }

    /** What has to be typed to see the same again. */
    public String command() {
        String length = days % A_YEAR == 0 ? "--years " + days / A_YEAR : "--days " + days;
        return "./trato simulate --seed %d %s".formatted(seed, length)
                + unless(DEALS_A_DAY, "deals-a-day", dealsADay)
                + unless(CLIENTS, "clients", clients)
                + unless(PROVIDERS, "providers", providers);
    }

    private static String unless(int usual, String option, int value) {
        return value == usual ? "" : " --%s %d".formatted(option, value);
    }
}
