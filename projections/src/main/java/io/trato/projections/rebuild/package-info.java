/** Builds copies of read models beside the live ones, compares them, and turns readers over. */
@NullMarked
package io.trato.projections.rebuild;

import org.jspecify.annotations.NullMarked;
