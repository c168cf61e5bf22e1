package io.trato.contract.job;

import io.trato.contract.offer.CancellationPolicy;
import io.trato.contract.offer.Stay;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * What the provider of a stay keeps when its client cancels, version 2026-1. Days count back from the beginning of the day of
 * arrival in the listing's time zone; on that instant itself the later row holds already.
 *
 * <table>
 * <caption>What comes back</caption>
 * <tr><th>policy</th><th>everything, until</th><th>then, until arrival</th><th>after that</th></tr>
 * <tr><td>FLEXIBLE</td><td>1 day before</td><td>all but the first night</td><td>nothing</td></tr>
 * <tr><td>MODERATE</td><td>5 days before</td><td>half of all but the first night</td><td>nothing</td></tr>
 * <tr><td>STRICT</td><td>14 days before</td><td>half until 7 days before, then nothing</td><td>nothing</td></tr>
 * </table>
 */
public final class StayRefunds {

    /** What the log keeps with a decision made by these rules. */
    public static final String VERSION = "2026-1";

    private StayRefunds() {}

    /** A part of a price as a fraction, so that nothing is rounded before the amount is known. */
    public record Kept(long parts, long of) {

        public static final Kept NOTHING = new Kept(0, 1);
        public static final Kept HALF = new Kept(1, 2);
        public static final Kept ALL = new Kept(1, 1);

        /**
         * What of an amount goes back, rounded down, so that the two parts add up to the amount.
         *
         * @param amount whole minor units, not negative
         */
        public long refund(long amount) {
            long whole = Math.multiplyExact(amount / of, of - parts);
            return whole + Math.multiplyExact(amount % of, of - parts) / of;
        }
    }

    /** What the provider keeps of a stay that is cancelled at an instant. */
    public static Kept keptBy(Stay stay, Instant at, ZoneId zone) {
        Instant arrival = stay.arrival().atStartOfDay(zone).toInstant();
        if (!at.isBefore(arrival)) {
            return Kept.ALL;
        }
        long nights = ChronoUnit.DAYS.between(stay.arrival(), stay.departure());
        return switch (stay.cancellation()) {
            case CancellationPolicy.FLEXIBLE -> before(stay, at, zone, 1) ? Kept.NOTHING : new Kept(1, nights);
            case CancellationPolicy.MODERATE ->
                before(stay, at, zone, 5) ? Kept.NOTHING : new Kept(nights + 1, 2 * nights);
            case CancellationPolicy.STRICT ->
                before(stay, at, zone, 14) ? Kept.NOTHING : before(stay, at, zone, 7) ? Kept.HALF : Kept.ALL;
        };
    }

    private static boolean before(Stay stay, Instant at, ZoneId zone, int days) {
        return at.isBefore(stay.arrival().minusDays(days).atStartOfDay(zone).toInstant());
    }
}
