package io.trato.server.simulate;

import java.time.Duration;
import java.util.Map;

/**
 * What a run came to.
 *
 * @param fingerprint the same for the same settings and the same code
 * @param totals debits less credits of every account and currency, by "ACCOUNT CUR"
 */
public record Report(
        long deals,
        long steps,
        long events,
        long commands,
        long crashes,
        long replays,
        long fingerprint,
        Map<String, Long> totals,
        Duration took) {

    public Report {
        totals = Map.copyOf(totals);
    }

    public long dealsAMinute() {
        return took.isZero() ? 0 : deals * 60_000_000_000L / took.toNanos();
    }
}
