/** Questions about the journal. */
@NullMarked
package io.trato.query.journal;

import org.jspecify.annotations.NullMarked;
