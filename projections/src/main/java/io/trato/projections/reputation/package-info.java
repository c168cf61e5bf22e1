/** How reputations are folded. */
@NullMarked
package io.trato.projections.reputation;

import org.jspecify.annotations.NullMarked;
