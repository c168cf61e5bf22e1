/** Time, chance and crashes of a simulated world. */
@NullMarked
package io.trato.server.simulate.world;

import org.jspecify.annotations.NullMarked;
