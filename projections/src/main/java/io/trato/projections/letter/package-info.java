/** Projections that park what they cannot fold, and go on with everything else. */
@NullMarked
package io.trato.projections.letter;

import org.jspecify.annotations.NullMarked;
