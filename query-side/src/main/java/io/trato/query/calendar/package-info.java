/** Questions about calendars and their stays. */
@NullMarked
package io.trato.query.calendar;

import org.jspecify.annotations.NullMarked;
