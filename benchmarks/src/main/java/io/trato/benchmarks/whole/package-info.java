/** The whole program as its users have it: over HTTP, in a process of its own, on both engines. */
@NullMarked
package io.trato.benchmarks.whole;

import org.jspecify.annotations.NullMarked;
