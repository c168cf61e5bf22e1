/** Pages and their signed cursors. */
@NullMarked
package io.trato.query.paging;

import org.jspecify.annotations.NullMarked;
