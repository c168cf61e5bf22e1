/** Who wants what on the simulated market. */
@NullMarked
package io.trato.server.simulate.people;

import org.jspecify.annotations.NullMarked;
