/** How accounts are folded. */
@NullMarked
package io.trato.projections.account;

import org.jspecify.annotations.NullMarked;
