/** How offers are folded. */
@NullMarked
package io.trato.projections.offer;

import org.jspecify.annotations.NullMarked;
