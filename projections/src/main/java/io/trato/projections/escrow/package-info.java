/** How the money of a job is folded into its view. */
@NullMarked
package io.trato.projections.escrow;

import org.jspecify.annotations.NullMarked;
