/** Plays a small marketplace into a running server, through the same API as everybody. */
@NullMarked
package io.trato.server.demo;

import org.jspecify.annotations.NullMarked;
