/** Remembers what could not be handled, and has it tried again. */
@NullMarked
package io.trato.eventstore.letter;

import org.jspecify.annotations.NullMarked;
