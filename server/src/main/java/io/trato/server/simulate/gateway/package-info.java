/** A payment provider that cannot be relied on. */
@NullMarked
package io.trato.server.simulate.gateway;

import org.jspecify.annotations.NullMarked;
