/** Years of a marketplace in seconds, from a seed, with everything going wrong that can, and every step checked. */
@NullMarked
package io.trato.server.simulate;

import org.jspecify.annotations.NullMarked;
