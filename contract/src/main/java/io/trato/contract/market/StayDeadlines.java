package io.trato.contract.market;

import java.time.Duration;

/**
 * How long a stay takes its nights.
 *
 * @param hold from the moment on which it is held for payment
 * @param completionDays from the day of departure until it counts as completed, in days of the listing's calendar
 */
public record StayDeadlines(Duration hold, int completionDays) {

    /** A quarter of an hour to pay; completed two days after departure. */
    public static final StayDeadlines FIRST = new StayDeadlines(Duration.ofMinutes(15), 2);
}
