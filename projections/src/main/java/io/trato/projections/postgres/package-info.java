/** Rows in PostgreSQL. */
@NullMarked
package io.trato.projections.postgres;

import org.jspecify.annotations.NullMarked;
