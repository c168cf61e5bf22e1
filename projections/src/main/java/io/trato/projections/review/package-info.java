/** How reviews are folded. */
@NullMarked
package io.trato.projections.review;

import org.jspecify.annotations.NullMarked;
