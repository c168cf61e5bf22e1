@NullMarked
package io.trato.benchmarks.loading;

import org.jspecify.annotations.NullMarked;
