package io.trato.contract.calendar;

import io.trato.contract.Money;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every day of a calendar of which nothing else is said.
 *
 * @param openOn the days of the week whose nights can be stayed, in the week's order; none when only exceptions are open
 * @param minimumNights of a stay, at least 1
 * @param maximumNights of a stay
 * @param leadDays how many days before the arrival's day a stay is taken at the latest; 0 on the day itself
 * @param bufferNights how many nights are kept free between two stays
 * @param nightly the price of a night, positive; null for the listing's own
 */
public record CalendarRules(
        List<DayOfWeek> openOn,
        int minimumNights,
        int maximumNights,
        int leadDays,
        int bufferNights,
        @Nullable Money nightly) {

    /** Where nobody has said anything: every night is open, for a year at most. */
    public static final CalendarRules FIRST = new CalendarRules(List.of(DayOfWeek.values()), 1, 365, 0, 0, null);

    public CalendarRules {
        openOn = openOn.stream().distinct().sorted().toList();
    }
}
