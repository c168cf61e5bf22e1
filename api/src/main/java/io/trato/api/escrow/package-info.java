/** The money of a job, spoken. */
@NullMarked
package io.trato.api.escrow;

import org.jspecify.annotations.NullMarked;
