/** How calendars and their stays are folded. */
@NullMarked
package io.trato.projections.calendar;

import org.jspecify.annotations.NullMarked;
