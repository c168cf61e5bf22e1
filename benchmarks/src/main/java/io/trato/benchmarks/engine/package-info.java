@NullMarked
package io.trato.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
