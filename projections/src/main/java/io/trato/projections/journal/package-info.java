/** How money events become journal entries and balances. */
@NullMarked
package io.trato.projections.journal;

import org.jspecify.annotations.NullMarked;
