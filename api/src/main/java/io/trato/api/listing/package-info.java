/** Listings, spoken. */
@NullMarked
package io.trato.api.listing;

import org.jspecify.annotations.NullMarked;
