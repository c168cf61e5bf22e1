/** How payouts are folded. */
@NullMarked
package io.trato.projections.wallet;

import org.jspecify.annotations.NullMarked;
