/** Real orders of other marketplaces, played in as deals. */
@NullMarked
package io.trato.server.history;

import org.jspecify.annotations.NullMarked;
