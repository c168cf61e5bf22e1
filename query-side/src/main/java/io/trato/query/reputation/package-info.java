/** Questions about reputations. */
@NullMarked
package io.trato.query.reputation;

import org.jspecify.annotations.NullMarked;
