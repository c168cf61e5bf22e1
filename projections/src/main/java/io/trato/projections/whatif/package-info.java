/** History, folded under other rules than those it happened under. */
@NullMarked
package io.trato.projections.whatif;

import org.jspecify.annotations.NullMarked;
