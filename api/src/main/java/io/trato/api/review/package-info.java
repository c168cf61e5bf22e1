/** Reviews, spoken. */
@NullMarked
package io.trato.api.review;

import org.jspecify.annotations.NullMarked;
