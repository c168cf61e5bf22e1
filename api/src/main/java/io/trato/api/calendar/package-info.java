/** Calendars, spoken. */
@NullMarked
package io.trato.api.calendar;

import org.jspecify.annotations.NullMarked;
