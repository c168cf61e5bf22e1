/** The product itself, on a log and timers in memory. */
@NullMarked
package io.trato.server.simulate.ground;

import org.jspecify.annotations.NullMarked;
