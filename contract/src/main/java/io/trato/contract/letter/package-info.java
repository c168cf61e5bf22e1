/** Dead letters: events that a processor could not handle, and what waits behind them. */
@NullMarked
package io.trato.contract.letter;

import org.jspecify.annotations.NullMarked;
