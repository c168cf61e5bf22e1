/** Copies of read models: the live one, and those that are being built or kept beside it. */
@NullMarked
package io.trato.projections.copy;

import org.jspecify.annotations.NullMarked;
