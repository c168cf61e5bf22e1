/** The API against a real PostgreSQL, with the other side of the contract played by {@link io.trato.api.Neighbours}. */
@NullMarked
package io.trato.api;

import org.jspecify.annotations.NullMarked;
