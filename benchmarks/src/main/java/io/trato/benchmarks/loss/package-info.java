@NullMarked
package io.trato.benchmarks.loss;

import org.jspecify.annotations.NullMarked;
