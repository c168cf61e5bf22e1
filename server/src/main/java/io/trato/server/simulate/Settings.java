package io.trato.server.simulate;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * What a run depends on, and all that it depends on.
 *
 * @param years how long new deals begin; what is running then still comes to its end
 * @param dealsADay on average
 */
public record Settings(long seed, int years, int dealsADay, int clients, int providers) {

    public static final int DEALS_A_DAY = 20;
    public static final int CLIENTS = 300;
    public static final int PROVIDERS = 150;

    private static final Instant BEGIN = Instant.parse("2026-01-01T08:00:00Z");

    public Settings {
        if (years < 1 || dealsADay < 1 || clients < 1 || providers < 1) {
            throw new IllegalArgumentException("a run has years, deals and people, at least one of each");
        }
    }

    Instant begin() {
        return BEGIN;
    }

    Instant end() {
        return BEGIN.atZone(ZoneOffset.UTC).plus(Period.ofYears(years)).toInstant();
    }

    /** How long from one deal to the next. */
    Duration mean() {
        return Duration.ofDays(1).dividedBy(dealsADay);
    }

    /** What has to be typed to see the same again. */
    public String command() {
        return "./trato simulate --seed %d --years %d".formatted(seed, years)
                + unless(DEALS_A_DAY, "deals-a-day", dealsADay)
                + unless(CLIENTS, "clients", clients)
                + unless(PROVIDERS, "providers", providers);
    }

    private static String unless(int usual, String option, int value) {
        return value == usual ? "" : " --%s %d".formatted(option, value);
    }
}
