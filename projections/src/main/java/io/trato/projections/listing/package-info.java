/** How listings are folded, and what is searched of them. */
@NullMarked
package io.trato.projections.listing;

import org.jspecify.annotations.NullMarked;
