package io.trato.contract.offer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of the work with its price. Milestones are counted from 1 in the order of the terms.
 *
 * @param amount whole minor units of the terms' currency, positive
 * @param due the day on which it is due, in the listing's time zone
 */
public record Milestone(String title, long amount, @Nullable LocalDate due) {}
