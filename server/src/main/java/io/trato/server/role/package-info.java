/** What a node does. */
@NullMarked
package io.trato.server.role;

import org.jspecify.annotations.NullMarked;
