/** What must be true after each step. */
@NullMarked
package io.trato.server.simulate.check;

import org.jspecify.annotations.NullMarked;
