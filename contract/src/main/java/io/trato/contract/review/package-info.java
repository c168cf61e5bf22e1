/** What a client says of a completed job, and what its provider answers. */
@NullMarked
package io.trato.contract.review;

import org.jspecify.annotations.NullMarked;
