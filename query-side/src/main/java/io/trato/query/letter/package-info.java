/** What is asked about dead letters. */
@NullMarked
package io.trato.query.letter;

import org.jspecify.annotations.NullMarked;
