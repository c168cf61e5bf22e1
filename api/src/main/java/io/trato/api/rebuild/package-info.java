/** Rebuilds of read models, spoken. */
@NullMarked
package io.trato.api.rebuild;

import org.jspecify.annotations.NullMarked;
