/** Offers, spoken. */
@NullMarked
package io.trato.api.offer;

import org.jspecify.annotations.NullMarked;
