/** Calendars, decided. */
@NullMarked
package io.trato.command.calendar;

import org.jspecify.annotations.NullMarked;
