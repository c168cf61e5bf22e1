/** Dead letters, spoken. */
@NullMarked
package io.trato.api.letter;

import org.jspecify.annotations.NullMarked;
