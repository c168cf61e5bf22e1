/** Questions about listings: full text, filters, distances, facets. */
@NullMarked
package io.trato.query.listing;

import org.jspecify.annotations.NullMarked;
