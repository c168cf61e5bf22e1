/** The journal, spoken. */
@NullMarked
package io.trato.api.journal;

import org.jspecify.annotations.NullMarked;
