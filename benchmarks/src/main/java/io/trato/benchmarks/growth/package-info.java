@NullMarked
package io.trato.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
