/** Says by name what is wrong. */
@NullMarked
package io.trato.server.health;

import org.jspecify.annotations.NullMarked;
