@NullMarked
package io.trato.benchmarks;

import org.jspecify.annotations.NullMarked;
