@NullMarked
package io.trato.benchmarks.frame;

import org.jspecify.annotations.NullMarked;
