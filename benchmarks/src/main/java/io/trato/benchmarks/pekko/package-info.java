@NullMarked
package io.trato.benchmarks.pekko;

import org.jspecify.annotations.NullMarked;
