/** Who runs a marketplace in which nobody is an operator yet. */
@NullMarked
package io.trato.server.bootstrap;

import org.jspecify.annotations.NullMarked;
