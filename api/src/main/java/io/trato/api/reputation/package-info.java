/** Reputations, spoken. */
@NullMarked
package io.trato.api.reputation;

import org.jspecify.annotations.NullMarked;
