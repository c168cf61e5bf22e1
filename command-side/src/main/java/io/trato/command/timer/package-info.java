/** Timers: commands with a date. */
@NullMarked
package io.trato.command.timer;

import org.jspecify.annotations.NullMarked;
